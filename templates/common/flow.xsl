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
    What is no part of a line, found by its own id. (No func:function here:
    a template that imports this file could then have none of its own.)
  -->
  <xsl:key name="block" use="generate-id()" match="d:p | d:heading | d:list
      | d:basis | d:terms | d:fields | d:table | d:insert | d:page-break
      | d:clause | d:item | d:approves | d:results | d:awards
      | d:group[@form != 'run-in']"/>

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
    <xsl:if test="$node/node()[not(key('block', generate-id()))]
        [not(preceding-sibling::*[key('block', generate-id())])]
        [self::*[not(self::d:case)]
        or self::text()[normalize-space(.) != '']]">true</xsl:if>
  </xsl:template>

  <!-- The words of a flow, as inline content. -->
  <xsl:template name="flow-inline">
    <xsl:param name="node" select="."/>
    <xsl:apply-templates mode="inline"
        select="$node/node()[not(key('block', generate-id()))]
        [not(preceding-sibling::*[key('block', generate-id())])]"/>
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
    <xsl:apply-templates mode="block" select="$node/node()[key('block', generate-id())
        or preceding-sibling::node()[1][key('block', generate-id())]]"/>
  </xsl:template>

  <!-- A flow in a table cell; an empty one still makes a block. -->
  <xsl:template name="cell-flow">
    <xsl:param name="node" select="."/>
    <xsl:variable name="has">
      <xsl:call-template name="has-words">
        <xsl:with-param name="node" select="$node"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="parts" select="$node/node()[key('block', generate-id())
        or preceding-sibling::node()[1][key('block', generate-id())]]"/>
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
      | d:attachment-ref | d:date | d:blank | d:note | d:note-ref | d:link
      | d:addressee | d:deadline | d:responsible | d:effective | d:repeals
      | d:amends | d:group[not(@form != 'run-in')]" mode="block">
    <xsl:call-template name="run">
      <xsl:with-param name="paragraph" select="true()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="text() | d:b | d:i | d:u | d:sup | d:spaced | d:nobr
      | d:br | d:person | d:organisation | d:act | d:order-ref
      | d:attachment-ref | d:date | d:blank | d:note | d:note-ref | d:link"
      mode="cell">
    <xsl:call-template name="run"/>
  </xsl:template>

  <!-- The words from the current node up to the next block. -->
  <xsl:template name="run">
    <xsl:param name="paragraph" select="false()"/>
    <xsl:variable name="before"
        select="count(preceding-sibling::*[key('block', generate-id())])"/>
    <xsl:variable name="run" select="(. | following-sibling::node())
        [not(key('block', generate-id()))]
        [count(preceding-sibling::*[key('block', generate-id())]) = $before]"/>
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
