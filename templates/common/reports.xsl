<?xml version="1.0" encoding="UTF-8"?>
<!--
reports: what every kind of report (E-…) is made of; they differ in the
blocks that they put together. Import it, don't include it: a report numbers
its tables together with those that its own text brings along, so the number
of a table is told later (report.xsl).
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pf="urn:pisar:fo">
  <xsl:import href="all.xsl"/>
  <xsl:include href="grid.xsl"/>
  <xsl:include href="roadmap.xsl"/>
  <xsl:include href="plan.xsl"/>
  <xsl:include href="measure.xsl"/>
  <xsl:include href="report.xsl"/>
  <xsl:include href="report-tables.xsl"/>
  <xsl:include href="report-survey.xsl"/>
  <xsl:include href="report-outcomes.xsl"/>
  <xsl:include href="report-levels.xsl"/>
  <xsl:include href="report-years.xsl"/>
  <xsl:include href="report-figures.xsl"/>
  <xsl:include href="chart.xsl"/>
  <xsl:include href="chart-bars.xsl"/>
  <xsl:include href="chart-shapes.xsl"/>

  <xsl:template name="table-number"><pf:number of="table"/></xsl:template>
</xsl:stylesheet>
