<?xml version="1.0" encoding="UTF-8"?>
<!--
reports: what every kind of report (E-…) builds on; the tables that it prints
it includes itself (report-….xsl), or all of them (report-all.xsl). Import it,
don't include it: a report numbers its tables together with those that its own
text brings along, so the number of a table is told later (report.xsl).
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pf="urn:pisar:fo">
  <xsl:import href="all.xsl"/>
  <xsl:include href="grid.xsl"/>
  <xsl:include href="measure.xsl"/>
  <xsl:include href="report.xsl"/>
  <xsl:include href="report-tables.xsl"/>

  <xsl:variable name="report-figures" select="false()"/>
  <xsl:template name="table-number"><pf:number of="table"/></xsl:template>
</xsl:stylesheet>
