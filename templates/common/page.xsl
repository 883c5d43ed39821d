<?xml version="1.0" encoding="UTF-8"?>
<!--
page: fo:root, page masters, page sequences, the page number. A document is
a sequence of parts; a part is laid out upright or turned, and may turn in
its middle: blocks inside <pf:turn orientation="landscape"> get pages of
their own. pf:turn must stand at the top level of a part; one right inside
another lies as that does. A pf:turn with
title="true" is a title page: it takes what stands before it, has no number,
and its pf:foot stands at the foot of the page.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p exsl">

  <!-- The whole document: title (metadata), bookmarks, parts. -->
  <xsl:template name="page-root">
    <xsl:param name="title"/>
    <xsl:param name="bookmarks"/>
    <xsl:param name="parts"/>
    <xsl:if test="not($profiles[@name = string($profile-name)]
        or $own-profiles/@name)">
      <xsl:value-of select="p:error(($style | $dossier)[last()],
          concat('нет профиля оформления «', $profile-name, '»'),
          concat('there is no profile &quot;', $profile-name, '&quot;'))"/>
    </xsl:if>
    <fo:root xml:lang="ru" font-family="{$font}" font-size="{$text-size}"
        line-height="{$line-height}" widows="2" orphans="2"
        color="black" text-align="start" pf:keep-hyphens="true"
        pf:fine-lines="true"
        hyphenation-ladder-count="3"
        hyphenation-remain-character-count="2"
        hyphenation-push-character-count="3">
      <xsl:call-template name="page-masters"/>
      <xsl:call-template name="page-metadata">
        <xsl:with-param name="title" select="$title"/>
      </xsl:call-template>
      <xsl:if test="count(exsl:node-set($bookmarks)/fo:bookmark) != 0">
        <fo:bookmark-tree>
          <xsl:copy-of select="$bookmarks"/>
        </fo:bookmark-tree>
      </xsl:if>
      <xsl:copy-of select="$parts"/>
    </fo:root>
  </xsl:template>

  <!-- Title, author, language. -->
  <xsl:template name="page-metadata">
    <xsl:param name="title"/>
    <fo:declarations>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:dc="http://purl.org/dc/elements/1.1/">
          <rdf:Description rdf:about="">
            <dc:title><xsl:value-of select="$title"/></dc:title>
            <dc:creator>
              <xsl:call-template name="organisation-name">
                <xsl:with-param name="form" select="'short'"/>
              </xsl:call-template>
            </dc:creator>
            <dc:language>ru-RU</dc:language>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
    </fo:declarations>
  </xsl:template>

  <!-- One bookmark; nested ones in $inner. -->
  <xsl:template name="bookmark">
    <xsl:param name="to"/>
    <xsl:param name="title"/>
    <xsl:param name="inner"/>
    <fo:bookmark internal-destination="{$to}">
      <fo:bookmark-title>
        <xsl:value-of select="normalize-space($title)"/>
      </fo:bookmark-title>
      <xsl:copy-of select="$inner"/>
    </fo:bookmark>
  </xsl:template>

  <!--
    Page masters. upright-first and turned-first leave the document's first
    page without a number; upright and turned number every page.
  -->
  <xsl:template name="page-masters">
    <fo:layout-master-set>
      <xsl:call-template name="page-upright">
        <xsl:with-param name="name" select="'upright-bare'"/>
        <xsl:with-param name="region" select="'nothing'"/>
      </xsl:call-template>
      <xsl:call-template name="page-upright">
        <xsl:with-param name="name" select="'upright-page'"/>
        <xsl:with-param name="region" select="'number'"/>
      </xsl:call-template>
      <xsl:call-template name="page-turned">
        <xsl:with-param name="name" select="'turned-bare'"/>
        <xsl:with-param name="region" select="'nothing'"/>
      </xsl:call-template>
      <xsl:call-template name="page-turned">
        <xsl:with-param name="name" select="'turned-page'"/>
        <xsl:with-param name="region" select="'number'"/>
      </xsl:call-template>
      <xsl:call-template name="page-upright">
        <xsl:with-param name="name" select="'upright-title'"/>
        <xsl:with-param name="region" select="'nothing'"/>
        <xsl:with-param name="foot" select="'25mm'"/>
      </xsl:call-template>
      <xsl:call-template name="page-turned">
        <xsl:with-param name="name" select="'turned-title'"/>
        <xsl:with-param name="region" select="'nothing'"/>
        <xsl:with-param name="foot" select="'20mm'"/>
      </xsl:call-template>
      <xsl:call-template name="page-first-rest">
        <xsl:with-param name="way" select="'upright'"/>
      </xsl:call-template>
      <xsl:call-template name="page-first-rest">
        <xsl:with-param name="way" select="'turned'"/>
      </xsl:call-template>
    </fo:layout-master-set>
  </xsl:template>

  <!-- A4 upright. -->
  <xsl:template name="page-upright">
    <xsl:param name="name"/>
    <xsl:param name="region"/>
    <!-- Height of the foot of a title page. -->
    <xsl:param name="foot" select="'0mm'"/>
    <fo:simple-page-master master-name="{$name}" page-width="210mm"
        page-height="297mm" margin-top="{$number-from-edge}"
        margin-bottom="{$margin-bottom}" margin-left="{$margin-left}"
        margin-right="{$margin-right}">
      <fo:region-body margin-top="{$margin-top} - {$number-from-edge}"
          margin-bottom="{$foot}"/>
      <fo:region-before region-name="{$region}" display-align="before"
          extent="{$margin-top} - {$number-from-edge}"/>
      <xsl:if test="$foot != '0mm'">
        <fo:region-after region-name="foot" extent="{$foot}"
            display-align="after"/>
      </xsl:if>
    </fo:simple-page-master>
  </xsl:template>

  <!-- A4 turned: the upper edge is the one that is bound. -->
  <xsl:template name="page-turned">
    <xsl:param name="name"/>
    <xsl:param name="region"/>
    <!-- Height of the foot of a title page. -->
    <xsl:param name="foot" select="'0mm'"/>
    <fo:simple-page-master master-name="{$name}" page-width="297mm"
        page-height="210mm" margin-top="{$number-from-edge}"
        margin-bottom="{$landscape-margin-bottom}" margin-left="{$landscape-margin-left}"
        margin-right="{$landscape-margin-right}">
      <fo:region-body
          margin-top="{$landscape-margin-top} - {$number-from-edge}"
          margin-bottom="{$foot}"/>
      <fo:region-before region-name="{$region}" display-align="before"
          extent="{$landscape-margin-top} - {$number-from-edge}"/>
      <xsl:if test="$foot != '0mm'">
        <fo:region-after region-name="foot" extent="{$foot}"
            display-align="after"/>
      </xsl:if>
    </fo:simple-page-master>
  </xsl:template>

  <!-- First page bare, the rest numbered. -->
  <xsl:template name="page-first-rest">
    <xsl:param name="way"/>
    <fo:page-sequence-master master-name="{$way}-first">
      <fo:repeatable-page-master-alternatives>
        <fo:conditional-page-master-reference page-position="first"
            master-reference="{$way}-bare"/>
        <fo:conditional-page-master-reference page-position="rest"
            master-reference="{$way}-page"/>
      </fo:repeatable-page-master-alternatives>
    </fo:page-sequence-master>
    <fo:page-sequence-master master-name="{$way}">
      <fo:repeatable-page-master-reference
          master-reference="{$way}-page"/>
    </fo:page-sequence-master>
  </xsl:template>

  <!--
    One part: $content is blocks, some of them in pf:turn. $first: it opens
    the document. $number: the first page's number, when it starts anew.
    $bare: no page of it has a number (a title page).
  -->
  <xsl:template name="page-part">
    <xsl:param name="content"/>
    <xsl:param name="orientation" select="'portrait'"/>
    <xsl:param name="first" select="false()"/>
    <xsl:param name="number" select="''"/>
    <xsl:variable name="blocks" select="exsl:node-set($content)"/>
    <xsl:choose>
      <xsl:when test="$blocks/pf:turn[@orientation != $orientation
          or @title]">
        <xsl:call-template name="page-runs">
          <xsl:with-param name="blocks" select="$blocks"/>
          <xsl:with-param name="orientation" select="$orientation"/>
          <xsl:with-param name="first" select="$first"/>
          <xsl:with-param name="number" select="$number"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="page-sequence">
          <xsl:with-param name="blocks"
              select="$blocks/*[not(self::pf:turn)]
                  | $blocks/pf:turn/*[not(self::pf:turn)]
                  | $blocks/pf:turn/pf:turn/*"/>
          <xsl:with-param name="orientation" select="$orientation"/>
          <xsl:with-param name="first" select="$first"/>
          <xsl:with-param name="number" select="$number"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A part that turns: a sequence for every run of blocks. -->
  <xsl:template name="page-runs">
    <xsl:param name="blocks"/>
    <xsl:param name="orientation"/>
    <xsl:param name="first"/>
    <xsl:param name="number"/>
    <xsl:variable name="turns" select="$blocks/pf:turn"/>
    <xsl:variable name="head"
        select="$blocks/*[not(self::pf:turn)]
            [not(preceding-sibling::pf:turn)]"/>
    <xsl:variable name="titled" select="$turns[1]/@title"/>
    <xsl:if test="$head and not($titled)">
      <xsl:call-template name="page-sequence">
        <xsl:with-param name="blocks" select="$head"/>
        <xsl:with-param name="orientation" select="$orientation"/>
        <xsl:with-param name="first" select="$first"/>
        <xsl:with-param name="number" select="$number"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$turns">
      <xsl:variable name="n" select="position()"/>
      <xsl:variable name="opens" select="$n = 1 and ($titled or not($head))"/>
      <xsl:call-template name="page-sequence">
        <xsl:with-param name="blocks" select="$head[$titled and $n = 1]
            | *[not(self::pf:foot or self::pf:turn)] | pf:turn/*"/>
        <xsl:with-param name="orientation" select="string(@orientation)"/>
        <xsl:with-param name="first" select="$first and $opens"/>
        <xsl:with-param name="number" select="substring($number, 1,
            string-length($number) * $opens)"/>
        <xsl:with-param name="title" select="boolean(@title)"/>
        <xsl:with-param name="foot" select="pf:foot/*"/>
      </xsl:call-template>
      <xsl:variable name="after" select="following-sibling::*
          [not(self::pf:turn)][count(preceding-sibling::pf:turn) = $n]"/>
      <xsl:if test="$after">
        <xsl:call-template name="page-sequence">
          <xsl:with-param name="blocks" select="$after"/>
          <xsl:with-param name="orientation" select="$orientation"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- One fo:page-sequence with the page number and the note rule. -->
  <xsl:template name="page-sequence">
    <xsl:param name="blocks"/>
    <xsl:param name="orientation"/>
    <xsl:param name="first" select="false()"/>
    <xsl:param name="number" select="''"/>
    <xsl:param name="title" select="false()"/>
    <xsl:param name="foot" select="/.."/>
    <xsl:variable name="way">
      <xsl:choose>
        <xsl:when test="$orientation = 'landscape'">turned</xsl:when>
        <xsl:otherwise>upright</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:page-sequence>
      <xsl:attribute name="master-reference">
        <xsl:value-of select="$way"/>
        <xsl:choose>
          <xsl:when test="$title">-title</xsl:when>
          <xsl:when test="$first">-first</xsl:when>
        </xsl:choose>
      </xsl:attribute>
      <!-- a part that counts from 1 again asks for no blank page before it -->
      <xsl:attribute name="force-page-count">no-force</xsl:attribute>
      <xsl:if test="string($number)">
        <xsl:attribute name="initial-page-number">
          <xsl:value-of select="$number"/>
        </xsl:attribute>
      </xsl:if>
      <!-- for the regions of this sequence's masters only -->
      <xsl:if test="not($title)">
        <fo:static-content flow-name="number">
          <fo:block font-size="{$number-size}" text-align="center"
              line-height="1.15">
            <fo:page-number/>
          </fo:block>
          <!-- on the line of the number -->
          <xsl:call-template name="public-mark">
            <xsl:with-param name="up" select="concat('-1.15 * ', $number-size)"/>
          </xsl:call-template>
        </fo:static-content>
      </xsl:if>
      <xsl:if test="$audience = 'public' and ($title or $first)">
        <fo:static-content flow-name="nothing">
          <xsl:call-template name="public-mark"/>
        </fo:static-content>
      </xsl:if>
      <xsl:if test="$foot">
        <fo:static-content flow-name="foot">
          <xsl:copy-of select="$foot"/>
        </fo:static-content>
      </xsl:if>
      <fo:static-content flow-name="xsl-footnote-separator">
        <fo:block line-height="6pt" space-before="6pt">
          <fo:leader leader-pattern="rule" leader-length="50mm"
              rule-thickness="0.5pt"/>
        </fo:block>
      </fo:static-content>
      <fo:flow flow-name="xsl-region-body">
        <xsl:copy-of select="$blocks"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <!-- A copy for the public says so on every page. -->
  <xsl:template name="public-mark">
    <xsl:param name="up" select="'0pt'"/>
    <xsl:if test="$audience = 'public'">
      <fo:block font-size="{$small-size}" text-align="end"
          line-height="1.15" space-before="{$up}">
        <xsl:value-of select="$words/say[@id = 'public-version']"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- A block at the right, 8 cm wide, its lines aligned at the left. -->
  <xsl:template name="right-block">
    <xsl:param name="content"/>
    <xsl:param name="width" select="$corner-width"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        space-after="{$requisite-space}">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="{$width}"/>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <fo:table-cell><fo:block/></fo:table-cell>
          <fo:table-cell>
            <xsl:copy-of select="$content"/>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- A name for a data node inside the document: the same on every run. -->
  <xsl:template name="anchor">
    <xsl:choose>
      <xsl:when test="@id">
        <xsl:value-of select="concat(local-name(), '-', @id)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>n</xsl:text>
        <xsl:number level="multiple" count="*" format="1-1"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
