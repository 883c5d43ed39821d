<?xml version="1.0" encoding="UTF-8"?>
<!--
E-6: the report on a year of mentoring for the site: E-2 made again from the
data for the public, with nobody's name and no small group
(common/measure-public.xsl).
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p m pisar">
  <xsl:import href="common/reports.xsl"/>
  <xsl:import href="common/report-all.xsl"/>

  <pisar:document kind="E-6"
      stage="7, завершение (апрель–май)"
      audience="redacted"
      title="Аналитический отчёт: публичная версия"
      needs="organisation people pairs monitoring" blank="no"
      each="/d:dossier[not(d:schools)]/d:monitoring | /d:monitoring"
      file="concat(@as-of, '_e-6')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="public" values="public"
      title="Для кого: всегда public"/>

  <xsl:param name="audience" select="'public'"/>

  <xsl:variable name="report-figures" select="true()"/>

  <xsl:template match="/">
    <xsl:call-template name="report-paper"/>
  </xsl:template>
</xsl:stylesheet>
