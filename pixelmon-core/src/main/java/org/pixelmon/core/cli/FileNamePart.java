package org.pixelmon.core.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Part of a file name given by the user, such as a suffix: it must not lead to another folder. */
public final class FileNamePart implements ITypeConverter<String> {

  @Override
  public String convert(String text) {
    if (text.contains("/") || text.contains("\\")) {
      throw new TypeConversionException(
          "'" + text + "' is no part of a file name; -o names the folder");
    }
    if (text.matches("-.*")) {
      throw new TypeConversionException("'" + text + "' looks like an option, not a name");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new TypeConversionException("a file name must not hold control characters");
    }
    return text;
  }
}
