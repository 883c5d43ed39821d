<?xml version="1.0" encoding="UTF-8"?>
<!--
paper: a paper of sections and clauses by itself, with its attachments: what
every kind of regulations, programmes and other documents includes. A kind
calls the template document-paper.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <xsl:include href="all.xsl"/>
  <xsl:include href="inserts.xsl"/>

  <!-- The paper that p:subject() is. -->
  <xsl:template name="document-paper">
    <xsl:for-each select="p:subject()">
      <xsl:call-template name="page-root">
        <xsl:with-param name="title">
          <xsl:call-template name="document-name"/>
        </xsl:with-param>
        <xsl:with-param name="bookmarks">
          <xsl:call-template name="section-bookmarks"/>
          <xsl:call-template name="attachment-bookmarks"/>
        </xsl:with-param>
        <xsl:with-param name="parts">
          <xsl:call-template name="page-part">
            <xsl:with-param name="orientation">
              <xsl:value-of select="@orientation"/>
              <xsl:if test="not(@orientation)">portrait</xsl:if>
            </xsl:with-param>
            <xsl:with-param name="first" select="true()"/>
            <xsl:with-param name="content">
              <xsl:call-template name="document-content"/>
            </xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="attachments"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
