<?xml version="1.0" encoding="UTF-8"?>
<!--
M-3: a booklet, A4 folded in three. The text is data: templates/memos/m-3.xml, or the
school's own document.

Imported, not included: a booklet has pages of its own.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:import href="common/core.xsl"/>
  <xsl:include href="common/memo.xsl"/>
  <xsl:include href="common/booklet.xsl"/>

  <pisar:document kind="M-3"
      stage="1, подготовка (август–сентябрь)"
      audience="public"
      title="Информационный буклет"
      needs="organisation" blank="yes"
      each="/d:dossier/d:document[@code = 'M-3']
        | /d:dossier/d:hand-outs/d:hand-out[@code = 'M-3']"
      file="concat(substring(concat(@date,
        /d:dossier/@school-year), 1, 10), substring('_', 1,
        number(boolean(@date | /d:dossier/@school-year))), 'm-3')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – для сайта"/>

  <xsl:template match="/">
    <xsl:call-template name="booklet-paper">
      <xsl:with-param name="code" select="'M-3'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
