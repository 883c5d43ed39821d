<?xml version="1.0" encoding="UTF-8"?>
<!--
order: an order (or another act of the head) as a whole, its preamble and
operative word. Its head is in order-head.xsl, items in order-items.xsl and
order-facts.xsl, the sheets after it in acquaintance.xsl, attachments in
attachments.xsl. A kind of orders calls the template order-document.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- The whole paper of the current d:order. -->
  <xsl:template name="order-document">
    <xsl:variable name="title">
      <xsl:call-template name="order-title"/>
    </xsl:variable>
    <xsl:call-template name="page-root">
      <xsl:with-param name="title" select="string($title)"/>
      <xsl:with-param name="bookmarks">
        <xsl:call-template name="bookmark">
          <xsl:with-param name="to" select="concat('order-', @id)"/>
          <xsl:with-param name="title" select="string($title)"/>
        </xsl:call-template>
        <xsl:call-template name="attachment-bookmarks"/>
      </xsl:with-param>
      <xsl:with-param name="parts">
        <xsl:call-template name="page-part">
          <xsl:with-param name="first" select="true()"/>
          <xsl:with-param name="content">
            <xsl:call-template name="order-text"/>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="attachments"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «Приказ от 01.09.2026 № 87-од «Об утверждении …»». -->
  <xsl:template name="order-title">
    <xsl:variable name="name">
      <xsl:call-template name="order-name">
        <xsl:with-param name="order" select="."/>
        <xsl:with-param name="heading" select="not(d:heading/@none = 'true'
            or d:heading/@none = '1')"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:value-of select="p:capitalize(normalize-space($name))"/>
  </xsl:template>

  <!-- The order itself, flat. -->
  <xsl:template name="order-text">
    <xsl:variable name="letterhead"
        select="(d:letterhead | $organisation/d:letterhead)[last()]"/>
    <fo:block id="order-{@id}" keep-with-next.within-page="always"/>
    <xsl:call-template name="letterhead"/>
    <xsl:call-template name="order-kind-line"/>
    <xsl:call-template name="order-date-line"/>
    <xsl:call-template name="order-heading"/>
    <xsl:call-template name="order-amended"/>
    <xsl:call-template name="order-preamble"/>
    <xsl:call-template name="order-items"/>
    <xsl:call-template name="signatures">
      <xsl:with-param name="default" select="true()"/>
      <xsl:with-param name="organisation-too"
          select="d:letterhead/@kind = 'none'"/>
    </xsl:call-template>
    <xsl:if test="$audience != 'public'">
      <xsl:call-template name="executor"/>
      <xsl:call-template name="visas"/>
      <xsl:call-template name="acquaintance"/>
    </xsl:if>
  </xsl:template>

  <!-- ===== Preamble and operative word ===== -->

  <xsl:template name="order-preamble">
    <xsl:variable name="form" select="string(d:operative/@form)"/>
    <xsl:variable name="run-in" select="$form = 'run-in'"/>
    <xsl:for-each select="d:preamble/*">
      <xsl:choose>
        <xsl:when test="self::d:p and $run-in and position() = last()">
          <fo:block xsl:use-attribute-sets="paragraph"
              keep-with-next.within-page="always" space-after="6pt">
            <xsl:apply-templates mode="inline"/>
            <xsl:text> </xsl:text>
            <xsl:for-each select="../..">
              <xsl:call-template name="operative-word"/>
            </xsl:for-each>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="block"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:if test="$form != 'none'
        and (not($run-in) or not(d:preamble/*[last()]/self::d:p))">
      <fo:block xsl:use-attribute-sets="requisite"
          keep-with-previous.within-page="always"
          keep-with-next.within-page="always"
          space-before="6pt" space-after="6pt">
        <xsl:call-template name="operative-word"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- «ПРИКАЗЫВАЮ:», or as typed; spaced out when asked. -->
  <xsl:template name="operative-word">
    <xsl:variable name="kind">
      <xsl:call-template name="order-kind">
        <xsl:with-param name="order" select="."/>
      </xsl:call-template>
    </xsl:variable>
    <fo:inline keep-together.within-line="always">
      <xsl:if test="d:operative/@spaced = 'true'
          or d:operative/@spaced = '1'">
        <xsl:attribute name="letter-spacing">
          <xsl:value-of select="$spaced"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:variable name="word" select="string(($words/kind[. = string($kind)]
          | $words/kind[. = 'приказ'])[@operative][last()]/@operative)"/>
      <xsl:choose>
        <xsl:when test="d:operative/node()">
          <xsl:apply-templates select="d:operative/node()" mode="inline"/>
        </xsl:when>
        <xsl:when test="d:operative/@form = 'run-in'">
          <xsl:value-of select="p:lower($word)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$word"/></xsl:otherwise>
      </xsl:choose>
    </fo:inline>
  </xsl:template>
</xsl:stylesheet>
