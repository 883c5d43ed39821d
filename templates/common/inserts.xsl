<?xml version="1.0" encoding="UTF-8"?>
<!--
inserts: everything that d:insert may put into a text of sections and clauses,
and that may be attached to a paper.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="pairs.xsl"/>
  <xsl:include href="registers.xsl"/>
  <xsl:include href="grid.xsl"/>
  <xsl:include href="roadmap.xsl"/>
  <xsl:include href="plan.xsl"/>
  <xsl:include href="programme.xsl"/>
  <xsl:include href="programme-tables.xsl"/>
  <xsl:include href="contest.xsl"/>
  <xsl:include href="questionnaire.xsl"/>
  <xsl:include href="blank-forms.xsl"/>
</xsl:stylesheet>
