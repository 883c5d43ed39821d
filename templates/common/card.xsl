<?xml version="1.0" encoding="UTF-8"?>
<!--
card: a paper of one page with large type in a frame: letters of thanks,
diplomas, invitations. The text is a typical one whose s:above holds all lines.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    xmlns="urn:pisar:data"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:s="urn:pisar:standard"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p s exsl">
  <xsl:include href="standard-text.xsl"/>

  <!-- $short, $long: the sides of the page in mm; $landscape: turned. -->
  <xsl:template name="card">
    <xsl:param name="standard"/>
    <xsl:param name="facts" select="p:subject()[$blank != 'yes']"/>
    <xsl:param name="short" select="210"/>
    <xsl:param name="long" select="297"/>
    <xsl:param name="landscape" select="false()"/>
    <xsl:param name="size" select="'16pt'"/>
    <xsl:if test="$facts">
      <xsl:call-template name="never-public">
        <xsl:with-param name="what"
            select="normalize-space($standard/d:kind)"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:variable name="whole">
      <xsl:call-template name="text-filled">
        <xsl:with-param name="standard" select="$standard"/>
        <xsl:with-param name="facts" select="$facts"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="width"
        select="$short + ($long - $short) * $landscape"/>
    <xsl:variable name="height"
        select="$long - ($long - $short) * $landscape"/>
    <xsl:for-each
        select="exsl:node-set($whole)/d:dossier/d:document[last()]">
      <fo:root xml:lang="ru" font-family="{$font}" font-size="{$size}"
          line-height="{$line-height}" color="black" hyphenate="false"
          pf:fine-lines="true">
        <fo:layout-master-set>
          <fo:simple-page-master master-name="card" margin="10mm"
              page-width="{$width}mm" page-height="{$height}mm">
            <fo:region-body/>
          </fo:simple-page-master>
        </fo:layout-master-set>
        <xsl:call-template name="page-metadata">
          <xsl:with-param name="title" select="string(d:title)"/>
        </xsl:call-template>
        <fo:page-sequence master-reference="card">
          <fo:flow flow-name="xsl-region-body">
            <xsl:call-template name="card-frame">
              <xsl:with-param name="height" select="$height - 20"/>
            </xsl:call-template>
          </fo:flow>
        </fo:page-sequence>
      </fo:root>
    </xsl:for-each>
  </xsl:template>

  <!-- Two frames, a thick one and a thin one, with the lines in the middle. -->
  <xsl:template name="card-frame">
    <xsl:param name="height"/>
    <fo:block-container height="{$height - 2}mm" border="2pt solid black"
        start-indent="1mm" end-indent="1mm">
      <fo:block-container height="{$height - 7}mm"
          border="0.5pt solid black" start-indent="3mm" end-indent="3mm"
          space-before="2mm" space-before.conditionality="retain"
          display-align="center">
        <fo:block start-indent="14mm" end-indent="14mm">
          <xsl:apply-templates select="s:above/*" mode="block"/>
        </fo:block>
      </fo:block-container>
    </fo:block-container>
  </xsl:template>

  <!-- ===== Places of cards ===== -->

  <!-- «МБОУ СОШ № 7 выражает благодарность», «вручается», by the kind. -->
  <xsl:template match="s:award-verb" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="award" select="($words/award[@kind = $facts/@kind
        or not($facts) and position() = 1]
        | $words/award[not(@kind)])[1]"/>
    <xsl:if test="$award/@by and $organisation">
      <organisation/>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:value-of select="$award"/>
  </xsl:template>

  <!-- A guest by given name and patronymic; a partner's head; the words. -->
  <xsl:template match="s:guest-name" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="person" select="s:people($facts)"/>
    <xsl:variable name="head" select="s:fact($facts,
        'the-partner/head-name')"/>
    <xsl:choose>
      <xsl:when test="$person">
        <xsl:call-template name="greeting">
          <xsl:with-param name="name">
            <xsl:call-template name="person-name">
              <xsl:with-param name="person" select="$person"/>
              <xsl:with-param name="form" select="'full'"/>
            </xsl:call-template>
          </xsl:with-param>
          <xsl:with-param name="gender">
            <xsl:call-template name="known-gender">
              <xsl:with-param name="person" select="$person"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$facts/@greeting">
        <xsl:value-of select="$facts/@greeting"/>
      </xsl:when>
      <xsl:when test="$head">
        <xsl:call-template name="greeting">
          <xsl:with-param name="name">
            <xsl:call-template name="nominative">
              <xsl:with-param name="node" select="$head"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$facts">
        <xsl:apply-templates select="$facts/node()" mode="fill-bare"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="fact-missing"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Post and name of the head with room for the signature and the seal. -->
  <xsl:template match="s:sign-line" mode="block">
    <xsl:variable name="head" select="s:fact(/.., 'the-head')"/>
    <fo:block font-size="14pt" space-before="16mm" text-align-last="justify">
      <xsl:choose>
        <xsl:when test="$head">
          <xsl:call-template name="signer-position">
            <xsl:with-param name="position" select="$head/d:position[1]"/>
            <xsl:with-param name="acting"
                select="$organisation/d:head/@acting"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="rule-line"/></xsl:otherwise>
      </xsl:choose>
      <fo:leader leader-pattern="space" leader-length.maximum="100%"/>
      <xsl:choose>
        <xsl:when test="$head">
          <xsl:call-template name="signer-name">
            <xsl:with-param name="person" select="$head"/>
            <xsl:with-param name="typed" select="/.."/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="rule-line"/></xsl:otherwise>
      </xsl:choose>
      <fo:block text-align-last="center" text-align="center">
        <xsl:value-of select="$words/say[@id = 'seal']"/>
      </fo:block>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
