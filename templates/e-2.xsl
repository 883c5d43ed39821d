<?xml version="1.0" encoding="UTF-8"?>
<!--
E-2: the analytical report on a year of mentoring. All numbers are computed
from the data (common/measure.xsl); the words come from the data.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:import href="common/reports.xsl"/>
  <xsl:import href="common/report-all.xsl"/>

  <pisar:document kind="E-2"
      stage="7, завершение (апрель–май)"
      audience="never"
      title="Аналитический отчёт о реализации программы наставничества"
      needs="organisation people pairs monitoring" blank="no"
      each="/d:dossier[not(d:schools)]/d:monitoring | /d:monitoring"
      file="concat(@as-of, '_e-2')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без имён и малых групп"/>

  <xsl:variable name="report-figures" select="true()"/>

  <xsl:template match="/">
    <xsl:call-template name="report-paper"/>
  </xsl:template>
</xsl:stylesheet>
