<?xml version="1.0" encoding="UTF-8"?>
<!--
B-4: who asks for a mentor. The columns are data: templates/registers/b-4.xml, or the
school's own.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/register-paper.xsl"/>

  <pisar:document kind="B-4"
      stage="2, база наставляемых (сентябрь)"
      title="Перечень лиц, желающих иметь наставников"
      needs="organisation people registers" blank="yes" audience="blank"
      each="/d:dossier/d:registers/d:register[@code = 'B-4']"
      file="concat(substring(concat(@date,
        /d:dossier/@school-year), 1, 10), substring('_', 1,
        number(boolean(@date | /d:dossier/@school-year))), 'b-4',
        substring(concat('_', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="rows" title="Строк в пустом бланке" default="22"/>

  <xsl:param name="rows" select="22"/>

  <xsl:template match="/">
    <xsl:call-template name="register-paper">
      <xsl:with-param name="code" select="'B-4'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
