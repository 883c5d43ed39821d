<?xml version="1.0" encoding="UTF-8"?>
<!--
orders: rule 9.7: the attachments of an order and its text agree.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:r="urn:pisar:rules"
    exclude-result-prefixes="d r">

  <xsl:template name="rules-of-orders">
    <xsl:for-each select="$orders">
      <xsl:variable name="cited" select="d:items//@attachment
          | d:items//d:attachment-ref/@ref
          | d:preamble//d:attachment-ref/@ref"/>
      <xsl:for-each select="d:attachments/d:attachment">
        <xsl:if test="not(@id = $cited)">
          <xsl:call-template name="broken">
            <xsl:with-param name="rule" select="'attachment-not-cited'"/>
            <xsl:with-param name="a"
                select="normalize-space(d:name/text())"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="rules-of-number"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- A typed number says the attachment's place; a single one has none. -->
  <xsl:template name="rules-of-number">
    <xsl:variable name="typed" select="normalize-space(d:mark/d:number)"/>
    <xsl:variable name="place" select="position()"/>
    <xsl:choose>
      <xsl:when test="$typed != '' and last() = 1">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'single-numbered'"/>
          <xsl:with-param name="at" select="d:mark/d:number"/>
          <xsl:with-param name="a" select="$typed"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$typed != '' and $typed != string($place)">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'wrong-number'"/>
          <xsl:with-param name="at" select="d:mark/d:number"/>
          <xsl:with-param name="a" select="$typed"/>
          <xsl:with-param name="b" select="$place"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="last() &gt; 1 and (d:mark/@numbered = 'false'
          or d:mark/@numbered = '0')">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'not-numbered'"/>
          <xsl:with-param name="at" select="d:mark"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
