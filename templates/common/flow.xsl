<?xml version="1.0" encoding="UTF-8"?>
<!--
flow: content in which words and blocks stand together. The words before the
first block are its first paragraph (or the line of an item, of a clause);
words after a block are a paragraph of their own, in their place.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    exclude-result-prefixes="d">

  <!--
    What is no part of a line, by name, and groups that are no run-in ones.
    (A variable: a key is built for the whole dossier before its first use,
    and with a func:function here a template that imports this file could
    have none of its own.)
  -->
  <xsl:variable name="block-names" select="concat('|p|heading|list|basis|terms',
      '|fields|table|insert|page-break|clause|item|approves|results|awards|')"/>

  <!-- Words first, the rest after: a flow in running text. -->
  <xsl:template name="flow">
    <xsl:param name="node" select="."/>
    <xsl:call-template name="flow-words">
      <xsl:with-param name="node" select="$node"/>
    </xsl:call-template>
    <xsl:call-template name="flow-blocks">
      <xsl:with-param name="node" select="$node"/>
    </xsl:call-template>
  </xsl:template>

  <!-- true when there are words before the first block. -->
  <xsl:template name="has-words">
    <xsl:param name="node" select="."/>
    <xsl:if test="$node/node()[not(self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']])]
        [not(preceding-sibling::*[contains($block-names, concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']])]
        [self::*[not(self::d:case)]
        or self::text()[normalize-space(.) != '']]">true</xsl:if>
  </xsl:template>

  <!-- The words of a flow, as inline content. -->
  <xsl:template name="flow-inline">
    <xsl:param name="node" select="."/>
    <xsl:apply-templates mode="inline"
        select="$node/node()[not(self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']])]
        [not(preceding-sibling::*[contains($block-names, concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']])]"/>
  </xsl:template>

  <xsl:template name="flow-words">
    <xsl:param name="node" select="."/>
    <xsl:variable name="has">
      <xsl:call-template name="has-words">
        <xsl:with-param name="node" select="$node"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:if test="string($has)">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:if test="$node/d:list | $node/d:basis">
          <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
        </xsl:if>
        <xsl:call-template name="flow-inline">
          <xsl:with-param name="node" select="$node"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template name="flow-blocks">
    <xsl:param name="node" select="."/>
    <xsl:apply-templates mode="block" select="$node/node()[self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']]
        or preceding-sibling::node()[1][self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']]]]"/>
  </xsl:template>

  <!-- A flow in a table cell; an empty one still makes a block. -->
  <xsl:template name="cell-flow">
    <xsl:param name="node" select="."/>
    <xsl:variable name="has">
      <xsl:call-template name="has-words">
        <xsl:with-param name="node" select="$node"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="parts" select="$node/node()[self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']]
        or preceding-sibling::node()[1][self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']]]]"/>
    <xsl:if test="string($has) or not($parts)">
      <fo:block>
        <xsl:call-template name="flow-inline">
          <xsl:with-param name="node" select="$node"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates select="$parts" mode="cell"/>
  </xsl:template>

  <!-- ===== Words after a block ===== -->

  <xsl:template match="text() | d:b | d:i | d:u | d:sup | d:spaced | d:nobr
      | d:br | d:person | d:organisation | d:act | d:order-ref
      | d:attachment-ref | d:table-ref | d:section-ref | d:date | d:blank
      | d:note | d:note-ref | d:link
      | d:addressee | d:deadline | d:responsible | d:effective | d:repeals
      | d:amends | d:group[not(@form != 'run-in')]" mode="block">
    <xsl:call-template name="run">
      <xsl:with-param name="paragraph" select="true()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="text() | d:b | d:i | d:u | d:sup | d:spaced | d:nobr
      | d:br | d:person | d:organisation | d:act | d:order-ref
      | d:attachment-ref | d:table-ref | d:section-ref | d:date | d:blank
      | d:note | d:note-ref | d:link" mode="cell">
    <xsl:call-template name="run"/>
  </xsl:template>

  <!-- The words from the current node up to the next block. -->
  <xsl:template name="run">
    <xsl:param name="paragraph" select="false()"/>
    <xsl:variable name="before"
        select="count(preceding-sibling::*[contains($block-names, concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']])"/>
    <xsl:variable name="run" select="(. | following-sibling::node())
        [not(self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']])]
        [count(preceding-sibling::*[contains($block-names, concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']]) = $before]"/>
    <xsl:choose>
      <xsl:when test="not($run[self::*[not(self::d:br)]
          or self::text()[normalize-space(.) != '']])"/>
      <xsl:when test="$paragraph">
        <fo:block xsl:use-attribute-sets="paragraph">
          <xsl:apply-templates select="$run" mode="inline"/>
          <xsl:apply-templates select="." mode="run-end">
            <xsl:with-param name="run" select="$run"/>
          </xsl:apply-templates>
        </fo:block>
      </xsl:when>
      <xsl:otherwise>
        <fo:block><xsl:apply-templates select="$run" mode="inline"/></fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a kind of paper puts at the end of such words. -->
  <xsl:template match="node()" mode="run-end"/>
</xsl:stylesheet>
