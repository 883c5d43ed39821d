<?xml version="1.0" encoding="UTF-8"?>
<!--
all: everything that a template of a document kind builds on. Include this
one file; what only some kinds need (roadmap.xsl, …) they include themselves.
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
  <xsl:include href="letterhead.xsl"/>
  <xsl:include href="stamps.xsl"/>
  <xsl:include href="signature.xsl"/>
  <xsl:include href="document.xsl"/>
  <xsl:include href="contents.xsl"/>
  <xsl:include href="attachments.xsl"/>
  <xsl:include href="teams.xsl"/>
</xsl:stylesheet>
