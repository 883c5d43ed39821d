<?xml version="1.0" encoding="UTF-8"?>
<!--
rules: what the parts of a dossier must keep among themselves, which no
schema can say. Run on the data by check and build: it prints nothing, and
tells each violation at its line. The rules are numbered as in
docs/rules.md; their words and levels are in rules/words.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="rules/core.xsl"/>
  <xsl:include href="rules/people.xsl"/>
  <xsl:include href="rules/dates.xsl"/>
  <xsl:include href="rules/deadlines.xsl"/>
  <xsl:include href="rules/orders.xsl"/>
  <xsl:include href="rules/acts.xsl"/>
  <xsl:include href="rules/forms.xsl"/>
  <xsl:include href="rules/report.xsl"/>
  <xsl:include href="rules/names.xsl"/>

  <xsl:template match="/">
    <xsl:call-template name="rules-of-people"/>
    <xsl:call-template name="rules-of-dates"/>
    <xsl:call-template name="rules-of-deadlines"/>
    <xsl:call-template name="rules-of-orders"/>
    <xsl:call-template name="rules-of-acts"/>
    <xsl:call-template name="rules-of-forms"/>
    <xsl:call-template name="rules-of-report"/>
    <xsl:call-template name="rules-of-names"/>
  </xsl:template>
</xsl:stylesheet>
