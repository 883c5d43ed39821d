<?xml version="1.0" encoding="UTF-8"?>
<!--
all: everything that a template of a document kind builds on. Include this
one file.
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
  <xsl:include href="tables.xsl"/>
</xsl:stylesheet>
