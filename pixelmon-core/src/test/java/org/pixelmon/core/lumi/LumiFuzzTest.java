package org.pixelmon.core.lumi;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;

/** Whatever brilcalc prints, and whatever its command is set to. */
class LumiFuzzTest {

  @TestFactory
  Stream<DynamicTest> damagedAnswersGiveAValueOrAreRefusedInOneLine() {
    return Fuzz.tests(
        FuzzTarget.ofText(
            "brilcalc by fill",
            BrilcalcOutput::byFill,
            """
            #Data tag : 24v1 , Norm tag: None
            #run:fill,time,nls,ncms,delivered(/nb),recorded(/nb)
            400001:9001,07/10/22 12:03:29,10,9,100.5,90.25
            400002:9001,07/10/22 18:00:00,5,5,50.25,40.5
            #Summary:
            #nfill,nrun,nls,ncms,totdelivered(/nb),totrecorded(/nb)
            #1,2,15,14,150.75,130.75
            """),
        FuzzTarget.ofText(
            "brilcalc by lumi section",
            BrilcalcOutput::byLumiSection,
            """
            #Data tag : 24v1 , Norm tag: composite
            #run:fill,ls,time,beamstatus,E(GeV),delivered(/ub),recorded(/ub),avgpu,source
            400001:9001,1:0,07/10/22 12:03:29,ADJUST,6800,0.5,0.0,0.1,HFOC
            400001:9001,2:2,07/10/22 12:03:52,STABLE BEAMS,6800,2.5,2.25,40.5,HFOC
            #Summary:
            #nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)
            #1,1,2,1,3.0,2.25
            """),
        FuzzTarget.ofText(
            "command of brilcalc",
            ArgumentList::parse,
            "brilcalc",
            "singularity exec 'a b' \"c\" brilcalc"),
        FuzzTarget.ofText(
            "units of luminosity", LuminosityUnit::parse, "/fb", "pb^{-1}", "{\\mu}b^{-1}"));
  }
}
