<?xml version="1.0" encoding="UTF-8"?>
<!--
core: what every paper is made of: pages, words, names, dates, text, tables,
stamps and signatures. A kind that prints no documents of sections and no
attachments needs no more of all.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:include href="profile.xsl"/>
  <xsl:include href="words.xsl"/>
  <xsl:include href="page.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="time.xsl"/>
  <xsl:include href="text.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="flow.xsl"/>
  <xsl:include href="tables.xsl"/>
  <xsl:include href="stamps.xsl"/>
  <xsl:include href="signature.xsl"/>
  <xsl:include href="teams.xsl"/>
</xsl:stylesheet>
