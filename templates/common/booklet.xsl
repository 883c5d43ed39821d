<?xml version="1.0" encoding="UTF-8"?>
<!--
booklet: a leaf of A4, folded in three. Six panels, each a section of the
document, in the order of reading: cover, three inside, the one folded in, the
back. The outer side holds the folded one, the back and the cover, from left
to right. Columns of the page are the panels: 79 mm with 20 mm between, so
that each stands in the middle of its third.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:memo="urn:pisar:memo"
    exclude-result-prefixes="d p memo">

  <xsl:template name="page-masters">
    <fo:layout-master-set>
      <fo:simple-page-master master-name="leaf" page-width="297mm"
          page-height="210mm" margin="15mm 10mm">
        <fo:region-body column-count="3" column-gap="20mm"/>
      </fo:simple-page-master>
    </fo:layout-master-set>
  </xsl:template>

  <xsl:template name="booklet-paper">
    <xsl:param name="code"/>
    <xsl:variable name="memo" select="memo:of($code)"/>
    <xsl:variable name="panels" select="$memo/d:body/d:section"/>
    <xsl:if test="count($panels) != 6">
      <xsl:value-of select="p:error($memo, concat(
          'в буклете шесть полос, а разделов ', count($panels)))"/>
    </xsl:if>
    <xsl:call-template name="page-root">
      <xsl:with-param name="title">
        <xsl:call-template name="memo-title">
          <xsl:with-param name="memo" select="$memo"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="parts">
        <fo:page-sequence master-reference="leaf">
          <fo:flow flow-name="xsl-region-body">
            <xsl:call-template name="panel">
              <xsl:with-param name="section" select="$panels[5]"/>
              <xsl:with-param name="first" select="true()"/>
            </xsl:call-template>
            <xsl:call-template name="panel">
              <xsl:with-param name="section" select="$panels[6]"/>
              <xsl:with-param name="contacts" select="true()"/>
            </xsl:call-template>
            <xsl:call-template name="cover">
              <xsl:with-param name="memo" select="$memo"/>
              <xsl:with-param name="section" select="$panels[1]"/>
            </xsl:call-template>
            <xsl:for-each select="$panels[position() &gt; 1
                and position() &lt; 5]">
              <xsl:call-template name="panel">
                <xsl:with-param name="section" select="."/>
              </xsl:call-template>
            </xsl:for-each>
          </fo:flow>
        </fo:page-sequence>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="panel">
    <xsl:param name="section"/>
    <xsl:param name="first" select="false()"/>
    <xsl:param name="contacts" select="false()"/>
    <fo:block>
      <xsl:if test="not($first)">
        <xsl:attribute name="break-before">column</xsl:attribute>
      </xsl:if>
      <fo:block xsl:use-attribute-sets="heading" text-align="center"
          font-size="16pt" space-after="10pt">
        <xsl:apply-templates select="$section/d:title/node()"
            mode="heading"/>
      </fo:block>
      <xsl:apply-templates mode="panel" select="$section/*[not(self::d:title)]"/>
      <xsl:if test="$contacts"><xsl:call-template name="panel-contacts"/></xsl:if>
    </fo:block>
  </xsl:template>

  <!-- A panel is narrow: no indent, lists from its edge. -->
  <xsl:template match="*" mode="panel">
    <xsl:param name="hyphenate" select="$hyphenate"/>
    <fo:block space-after="8pt" hyphenate="{$hyphenate}">
      <xsl:apply-templates select="." mode="cell"/>
    </fo:block>
  </xsl:template>

  <!-- Whose, the title in the middle, the year. -->
  <xsl:template name="cover">
    <xsl:param name="memo"/>
    <xsl:param name="section"/>
    <fo:block break-before="column" text-align="center" hyphenate="false">
      <fo:block font-size="{$table-size}" space-after="50mm"
          line-height="{$requisite-line-height}">
        <xsl:apply-templates select="$organisation/d:full-name/node()"
            mode="inline"/>
        <xsl:if test="not($organisation)">
          <xsl:call-template name="rule-line">
            <xsl:with-param name="width" select="'70mm'"/>
          </xsl:call-template>
          <fo:block font-size="{$caption-size}">
            <xsl:value-of
                select="$words/say[@id = 'organisation-caption']"/>
          </fo:block>
        </xsl:if>
      </fo:block>
      <fo:block font-size="22pt" font-weight="bold" line-height="1.2"
          space-after="12mm">
        <xsl:apply-templates select="$memo/d:title/node()" mode="heading"/>
      </fo:block>
      <xsl:apply-templates mode="panel"
          select="$section/*[not(self::d:title)]">
        <xsl:with-param name="hyphenate" select="'false'"/>
      </xsl:apply-templates>
      <fo:block space-before="30mm" font-size="{$table-size}">
        <xsl:value-of select="$organisation/d:locality"/>
        <xsl:if test="$dossier/@school-year">
          <xsl:value-of select="concat(', ', $dossier/@school-year)"/>
        </xsl:if>
      </fo:block>
    </fo:block>
  </xsl:template>

  <!-- Where to find the school; rules where nothing is known. -->
  <xsl:template name="panel-contacts">
    <xsl:variable name="curators"
        select="$dossier/d:people/d:person[d:role = 'curator']"/>
    <fo:block xsl:use-attribute-sets="requisite" space-before="12mm"
        font-size="{$table-size}">
      <xsl:for-each select="$curators">
        <xsl:call-template name="fill-line">
          <xsl:with-param name="label" select="$words/say[@id = 'curator']"/>
          <xsl:with-param name="value">
            <xsl:call-template name="person-with">
              <xsl:with-param name="person" select="."/>
              <xsl:with-param name="form" select="'full'"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:if test="not($curators)">
        <xsl:call-template name="fill-line">
          <xsl:with-param name="label" select="$words/say[@id = 'curator']"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="fill-line">
        <xsl:with-param name="label" select="$words/say[@id = 'phone']"/>
        <xsl:with-param name="value"
            select="string($organisation/d:phone[1])"/>
      </xsl:call-template>
      <xsl:for-each select="$organisation/d:address | $organisation/d:site">
        <fo:block space-before="3pt">
          <xsl:apply-templates mode="inline"/>
        </fo:block>
      </xsl:for-each>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
