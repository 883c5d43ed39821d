<?xml version="1.0" encoding="UTF-8"?>
<!--
pair-paper: a paper of a pair as a page of its own; what it is made of is in
pair-parts.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="p">

  <xsl:include href="grid.xsl"/>
  <xsl:include href="pairs.xsl"/>
  <xsl:include href="forms.xsl"/>
  <xsl:include href="pair-parts.xsl"/>

  <xsl:param name="blank" select="'no'"/>

  <!-- The page around: title for the metadata, orientation, content. -->
  <xsl:template name="pair-paper">
    <xsl:param name="title"/>
    <xsl:param name="orientation" select="'portrait'"/>
    <xsl:param name="content"/>
    <xsl:if test="$blank != 'yes'">
      <xsl:call-template name="never-public">
        <xsl:with-param name="what" select="normalize-space($title)"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="page-root">
      <xsl:with-param name="title" select="normalize-space($title)"/>
      <xsl:with-param name="parts">
        <xsl:call-template name="page-part">
          <xsl:with-param name="orientation" select="$orientation"/>
          <xsl:with-param name="first" select="true()"/>
          <xsl:with-param name="content" select="$content"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
