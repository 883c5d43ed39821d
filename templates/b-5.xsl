<?xml version="1.0" encoding="UTF-8"?>
<!--
B-5: practices of the school; for the public those marked so, with authors
who may be named, else by their role. The columns are data: templates/registers/b-5.xml, or the
school's own.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/register-paper.xsl"/>

  <pisar:document kind="B-5"
      stage="7, завершение (апрель–май)"
      title="База успешных практик (кейсов)"
      needs="organisation people registers" blank="yes" audience="redacted"
      each="/d:dossier/d:registers/d:register[@code = 'B-5']"
      file="concat(substring(concat(@date,
        /d:dossier/@school-year), 1, 10), substring('_', 1,
        number(boolean(@date | /d:dossier/@school-year))), 'b-5',
        substring(concat('_', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – для сайта"/>
  <pisar:param name="rows" title="Строк в пустом бланке" default="11"/>

  <xsl:param name="rows" select="11"/>

  <xsl:template match="/">
    <xsl:call-template name="register-paper">
      <xsl:with-param name="code" select="'B-5'"/>
      <xsl:with-param name="open" select="true()"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
