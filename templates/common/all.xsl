<?xml version="1.0" encoding="UTF-8"?>
<!--
all: everything that a template of a document kind builds on. Include this
one file, or only core.xsl; what only some kinds need (roadmap.xsl, …) they
include themselves.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="core.xsl"/>
  <xsl:include href="letterhead.xsl"/>
  <xsl:include href="document.xsl"/>
  <xsl:include href="contents.xsl"/>
  <xsl:include href="attachments.xsl"/>
</xsl:stylesheet>
