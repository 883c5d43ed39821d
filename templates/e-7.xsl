<?xml version="1.0" encoding="UTF-8"?>
<!--
E-7: a presentation: pages of 16:9, one idea a page. Its words are data; risks,
levels, numbers and indicators come from the dossier by d:insert.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:import href="common/reports.xsl"/>
  <xsl:import href="common/report-all.xsl"/>
  <xsl:include href="common/slides.xsl"/>

  <pisar:document kind="E-7"
      stage="7, завершение (апрель–май)"
      audience="redacted"
      title="Презентация о наставничестве"
      needs="organisation presentation" blank="no"
      each="(/d:dossier | /)/d:presentation"
      file="concat(@date, '_e-7', substring('_', 1, count(@id)), p:latin(@id))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без имён и малых групп"/>

  <xsl:template match="/">
    <xsl:for-each select="p:subject()">
      <xsl:call-template name="slides-paper"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
