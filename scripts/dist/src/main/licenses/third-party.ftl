Third-party software in lib/, each as its authors published it, unchanged. The text of each licence is
in the file of that name (with .txt) in this folder; "or" leaves you the choice, "and" does not. What
else there is to say of them stands in the file NOTICE.

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#if project.groupId != "org.pixelmon">
${(project.artifactId + "-" + project.version)?right_pad(40)} ${entry.getValue()?join((project.groupId == "ch.qos.logback")?then(" or ", " and "))?right_pad(28)} ${project.url!""}
</#if>
</#list>
