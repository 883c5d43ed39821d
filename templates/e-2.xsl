<?xml version="1.0" encoding="UTF-8"?>
<!--
E-2: the analytical report on a year of mentoring. All numbers are computed
from the data (common/measure.xsl); the words come from the data.

Imported, not included: the report numbers its tables together with those
that its own text brings along, so it takes the number's place over.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pf="urn:pisar:fo"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:import href="common/all.xsl"/>
  <xsl:include href="common/grid.xsl"/>
  <xsl:include href="common/roadmap.xsl"/>
  <xsl:include href="common/plan.xsl"/>
  <xsl:include href="common/measure.xsl"/>
  <xsl:include href="common/report.xsl"/>
  <xsl:include href="common/report-tables.xsl"/>
  <xsl:include href="common/report-survey.xsl"/>
  <xsl:include href="common/report-outcomes.xsl"/>

  <pisar:document kind="E-2" stage="7" audience="redacted"
      title="Аналитический отчёт о реализации программы наставничества"
      needs="organisation people pairs monitoring" blank="no"
      each="/d:dossier/d:monitoring | /d:monitoring"
      file="concat(@as-of, '_e-2')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="audience" default="internal" values="internal public"
      title="Для кого: public – без имён и малых групп"/>

  <xsl:template match="/">
    <xsl:call-template name="report-paper"/>
  </xsl:template>

  <xsl:template name="table-number"><pf:number of="table"/></xsl:template>
</xsl:stylesheet>
