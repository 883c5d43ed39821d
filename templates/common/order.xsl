<?xml version="1.0" encoding="UTF-8"?>
<!--
order: an order (or another act of the head) as a whole: letterhead, kind,
date and number, place, heading, preamble, operative word, items, signature.
The sheets after it are in acquaintance.xsl, attachments in attachments.xsl.
A kind of orders calls the template order-document.
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
    <xsl:call-template name="executor"/>
    <xsl:if test="$audience != 'public'">
      <xsl:call-template name="visas"/>
      <xsl:call-template name="acquaintance"/>
    </xsl:if>
  </xsl:template>

  <!-- ===== Kind, date, number, place ===== -->

  <!-- «ПРИКАЗ» in capitals; spaced out by tracking when asked. -->
  <xsl:template name="order-kind-line">
    <fo:block xsl:use-attribute-sets="requisite" font-weight="bold"
        text-align="center" space-before="6pt"
        space-after="{$requisite-space}">
      <xsl:call-template name="order-corner"/>
      <xsl:if test="d:kind/@spaced = 'true' or d:kind/@spaced = '1'">
        <xsl:attribute name="letter-spacing">
          <xsl:value-of select="$spaced"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:variable name="kind">
        <xsl:call-template name="order-kind">
          <xsl:with-param name="order" select="."/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:value-of select="p:upper(string($kind))"/>
    </fo:block>
  </xsl:template>

  <!-- In a corner head, kind, date and place stay in the corner. -->
  <xsl:template name="order-corner">
    <xsl:variable name="layout">
      <xsl:call-template name="letterhead-layout"/>
    </xsl:variable>
    <xsl:if test="$layout = 'corner'">
      <xsl:attribute name="end-indent">
        <xsl:value-of select="concat($text-width, ' - ', $corner-width)"/>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- Date and number by d:HeadLayout. -->
  <xsl:template name="order-date-line">
    <xsl:variable name="head"><xsl:call-template name="letterhead-layout"/></xsl:variable>
    <!-- Two blanks side by side are wider than a corner. -->
    <xsl:variable name="layout">
      <xsl:choose>
        <xsl:when test="$head = 'corner' and (d:date/@blank = 'true'
            or d:date/@blank = '1' or d:number/@blank = 'true'
            or d:number/@blank = '1' or @head-layout = 'date-place-number')"
            >stacked</xsl:when>
        <xsl:otherwise><xsl:value-of select="@head-layout"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="date">
      <xsl:call-template name="doc-date">
        <xsl:with-param name="date" select="d:date"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="number">
      <xsl:call-template name="doc-number">
        <xsl:with-param name="number" select="d:number"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="place">
      <xsl:call-template name="order-place"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$layout = 'date-place-number'">
        <xsl:call-template name="order-three">
          <xsl:with-param name="left" select="$date"/>
          <xsl:with-param name="middle" select="$place"/>
          <xsl:with-param name="right" select="$number"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$layout = 'number-date'">
        <xsl:call-template name="order-two">
          <xsl:with-param name="left" select="$number"/>
          <xsl:with-param name="right" select="$date"/>
        </xsl:call-template>
        <xsl:call-template name="order-place-line">
          <xsl:with-param name="place" select="$place"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$layout = 'stacked'">
        <xsl:call-template name="order-stacked">
          <xsl:with-param name="date" select="$date"/>
          <xsl:with-param name="number" select="$number"/>
          <xsl:with-param name="place" select="$place"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$layout = 'place-above'">
          <xsl:call-template name="order-place-line">
            <xsl:with-param name="place" select="$place"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="order-two">
          <xsl:with-param name="left" select="$date"/>
          <xsl:with-param name="right" select="$number"/>
        </xsl:call-template>
        <xsl:if test="$layout != 'place-above'">
          <xsl:call-template name="order-place-line">
            <xsl:with-param name="place" select="$place"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The place: the order's, else the organisation's. -->
  <xsl:template name="order-place">
    <xsl:choose>
      <xsl:when test="d:place">
        <xsl:apply-templates select="d:place/node()" mode="inline"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$organisation/d:locality/node()"
            mode="inline"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Left and right on one line. -->
  <xsl:template name="order-two">
    <xsl:param name="left"/>
    <xsl:param name="right"/>
    <fo:block xsl:use-attribute-sets="requisite" text-align-last="justify">
      <xsl:call-template name="order-corner"/>
      <xsl:copy-of select="$left"/>
      <fo:leader leader-pattern="space" leader-length.minimum="4mm"
          leader-length.optimum="4mm" leader-length.maximum="100%"/>
      <xsl:copy-of select="$right"/>
    </fo:block>
  </xsl:template>

  <!-- Date, place, number as three columns of one line. -->
  <xsl:template name="order-three">
    <xsl:param name="left"/>
    <xsl:param name="middle"/>
    <xsl:param name="right"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate"
        line-height="{$requisite-line-height}" hyphenate="false">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell>
            <fo:block><xsl:copy-of select="$left"/></fo:block>
          </fo:table-cell>
          <fo:table-cell>
            <fo:block text-align="center">
              <xsl:copy-of select="$middle"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell>
            <fo:block text-align="end"><xsl:copy-of select="$right"/></fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Date, number, place under one another at the left. -->
  <xsl:template name="order-stacked">
    <xsl:param name="date"/>
    <xsl:param name="number"/>
    <xsl:param name="place"/>
    <fo:block xsl:use-attribute-sets="requisite">
      <fo:block><xsl:copy-of select="$date"/></fo:block>
      <fo:block><xsl:copy-of select="$number"/></fo:block>
      <fo:block><xsl:copy-of select="$place"/></fo:block>
    </fo:block>
  </xsl:template>

  <xsl:template name="order-place-line">
    <xsl:param name="place"/>
    <fo:block xsl:use-attribute-sets="requisite" text-align="center"
        space-before="6pt" space-after="6pt">
      <xsl:call-template name="order-corner"/>
      <xsl:copy-of select="$place"/>
    </fo:block>
  </xsl:template>

  <!-- ===== Heading ===== -->

  <!-- «О …» at the left margin, as wide as a corner; no full stop. -->
  <xsl:template name="order-heading">
    <xsl:variable name="heading" select="d:heading"/>
    <xsl:variable name="quotes"
        select="$heading/@quotes = 'true' or $heading/@quotes = '1'"/>
    <xsl:if test="not($heading/@none = 'true' or $heading/@none = '1')">
      <fo:block xsl:use-attribute-sets="requisite"
          font-weight="{$heading-weight}" space-before="{$requisite-space}"
          space-after="{$heading-space}" keep-together.within-page="always"
          keep-with-next.within-page="always">
        <xsl:call-template name="order-heading-place">
          <xsl:with-param name="heading" select="$heading"/>
        </xsl:call-template>
        <xsl:if test="$quotes">«</xsl:if>
        <xsl:call-template name="order-about">
          <xsl:with-param name="heading" select="$heading"/>
        </xsl:call-template>
        <xsl:apply-templates select="$heading/node()" mode="heading"/>
        <xsl:if test="$quotes">»</xsl:if>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- «О»/«Об», when the data begins with the thing itself. -->
  <xsl:template name="order-about">
    <xsl:param name="heading"/>
    <xsl:variable name="text">
      <xsl:apply-templates select="$heading/node()" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="flat" select="normalize-space($text)"/>
    <xsl:if test="string($flat) and p:lower(substring($flat, 1, 1))
        = substring($flat, 1, 1)
        and translate(substring($flat, 1, 1), '«„0123456789', '') != ''">
      <xsl:value-of select="substring-before(p:o($flat), $flat)"/>
    </xsl:if>
  </xsl:template>

  <!-- Width and alignment of the heading. -->
  <xsl:template name="order-heading-place">
    <xsl:param name="heading"/>
    <xsl:variable name="width">
      <xsl:choose>
        <xsl:when test="$heading/@width and $heading/@width != 'fill'">
          <xsl:value-of select="$heading/@width"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$corner-width"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$heading/@align">
      <xsl:attribute name="text-align">
        <xsl:call-template name="align">
          <xsl:with-param name="align" select="$heading/@align"/>
        </xsl:call-template>
      </xsl:attribute>
    </xsl:if>
    <xsl:if test="not($heading/@align = 'center' and not($heading/@width))
        and $heading/@width != 'fill' or not($heading/@align
        or $heading/@width)">
      <xsl:attribute name="end-indent">
        <xsl:value-of select="concat($text-width, ' - ', $width)"/>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- «(в ред. приказа от …)» under the heading. -->
  <xsl:template name="order-amended">
    <xsl:if test="d:amended">
      <xsl:variable name="brackets" select="not(d:amended/@brackets = 'false'
          or d:amended/@brackets = '0')"/>
      <fo:block xsl:use-attribute-sets="requisite" font-size="{$small-size}"
          space-after="{$requisite-space}">
        <xsl:if test="$brackets">(</xsl:if>
        <xsl:choose>
          <xsl:when test="d:amended/d:intro">
            <xsl:apply-templates select="d:amended/d:intro/node()"
                mode="inline"/>
          </xsl:when>
          <xsl:otherwise>в ред.</xsl:otherwise>
        </xsl:choose>
        <xsl:for-each select="d:amended/d:by">
          <xsl:if test="position() &gt; 1">,</xsl:if>
          <xsl:text> </xsl:text>
          <xsl:call-template name="repealed">
            <xsl:with-param name="case" select="'gen'"/>
            <xsl:with-param name="heading" select="false()"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="$brackets">)</xsl:if>
      </fo:block>
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

  <!-- ===== Items ===== -->

  <!--
    All items. The last two stay with the signature after them, so that it
    never stands on a page with less than two lines.
  -->
  <xsl:template name="order-items">
    <xsl:variable name="last" select="count(d:items/*)"/>
    <xsl:for-each select="d:items/*">
      <xsl:choose>
        <xsl:when test="position() &gt; $last - 2">
          <fo:block keep-with-next.within-page="always">
            <xsl:apply-templates select="." mode="block"/>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="block"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- An item: number and words, then its lists, tables, sub-items. -->
  <xsl:template match="d:item" mode="block">
    <xsl:variable name="number">
      <xsl:call-template name="item-number"/>
    </xsl:variable>
    <xsl:variable name="blocks" select="d:item | d:p | d:heading | d:list
        | d:basis | d:terms | d:fields | d:table | d:insert | d:page-break
        | d:approves | d:results | d:awards | d:group[@form != 'run-in']"/>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:if test="$blocks">
        <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:if test="string($number)">
        <xsl:value-of select="concat($number, '&#160;')"/>
      </xsl:if>
      <xsl:apply-templates mode="inline" select="node()[not(self::d:item
          or self::d:p or self::d:heading or self::d:list or self::d:basis
          or self::d:terms or self::d:fields or self::d:table
          or self::d:insert or self::d:page-break or self::d:approves
          or self::d:results or self::d:awards
          or self::d:group[@form != 'run-in'])]"/>
      <xsl:call-template name="item-stop"/>
    </fo:block>
    <xsl:apply-templates select="$blocks" mode="block"/>
  </xsl:template>

  <!-- A computed end of an item gets the full stop that it lacks. -->
  <xsl:template name="item-stop">
    <xsl:variable name="last" select="node()[self::* or
        normalize-space(.) != ''][last()]"/>
    <xsl:if test="$last/self::d:deadline or $last/self::d:effective
        or $last/self::d:repeals or $last/self::d:amends or $last/self::d:group[@form = 'run-in']">
      <xsl:variable name="text">
        <xsl:apply-templates select="$last" mode="plain"/>
      </xsl:variable>
      <xsl:if test="substring($text, string-length($text)) != '.'">.</xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- «1.», «1.1.», «1)», a mark, as typed, or nothing. -->
  <xsl:template name="item-number">
    <xsl:variable name="n">
      <xsl:call-template name="item-count"/>
    </xsl:variable>
    <xsl:variable name="first">
      <xsl:apply-templates mode="inline"
          select="../d:item[1]/node()[not(self::d:item)]"/>
    </xsl:variable>
    <xsl:variable name="letter"
        select="substring(normalize-space($first), 1, 1)"/>
    <xsl:choose>
      <xsl:when test="@number"><xsl:value-of select="@number"/></xsl:when>
      <xsl:when test="@unnumbered = 'true' or @unnumbered = '1'"/>
      <xsl:when test="@marker">
        <xsl:call-template name="marker">
          <xsl:with-param name="kind" select="string(@marker)"/>
          <xsl:with-param name="n" select="number($n)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="parent::d:items">
        <xsl:call-template name="marker">
          <xsl:with-param name="kind">
            <xsl:value-of select="../@numbering"/>
            <xsl:if test="not(../@numbering)">decimal-dot</xsl:if>
          </xsl:with-param>
          <xsl:with-param name="n" select="number($n)"/>
        </xsl:call-template>
      </xsl:when>
      <!-- After a colon, in small letters: 1) 2) 3). -->
      <xsl:when test="p:lower($letter) = $letter
          and p:upper($letter) != $letter">
        <xsl:value-of select="concat($n, ')')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="..">
          <xsl:call-template name="item-number"/>
        </xsl:for-each>
        <xsl:value-of select="concat($n, '.')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The place of an item among those that are numbered. -->
  <xsl:template name="item-count">
    <xsl:variable name="before" select="count(preceding-sibling::*
        [self::d:item or self::d:control]
        [not(@unnumbered = 'true' or @unnumbered = '1')])"/>
    <xsl:choose>
      <xsl:when test="../@start">
        <xsl:value-of select="$before + ../@start"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$before + 1"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Control: typed, by the head, or laid on somebody. -->
  <xsl:template match="d:control" mode="block">
    <xsl:variable name="number">
      <xsl:call-template name="item-number"/>
    </xsl:variable>
    <xsl:variable name="kind">
      <xsl:call-template name="order-kind">
        <xsl:with-param name="order" select="ancestor::d:order"/>
        <xsl:with-param name="case" select="'gen'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="who">
      <xsl:if test="@person">
        <xsl:call-template name="person-with">
          <xsl:with-param name="person" select="key('person', @person)"/>
          <xsl:with-param name="case" select="'acc'"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:if test="string($number)">
        <xsl:value-of select="concat($number, '&#160;')"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="node()"><xsl:apply-templates mode="inline"/></xsl:when>
        <xsl:otherwise>
          <xsl:variable name="text">
            <xsl:call-template name="phrase">
              <xsl:with-param name="id">
                <xsl:choose>
                  <xsl:when test="@person">control-person</xsl:when>
                  <xsl:otherwise>control-self</xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
              <xsl:with-param name="key" select="'kind'"/>
              <xsl:with-param name="value" select="string($kind)"/>
            </xsl:call-template>
          </xsl:variable>
          <xsl:call-template name="phrase-who">
            <xsl:with-param name="text" select="string($text)"/>
            <xsl:with-param name="who" select="string($who)"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- ===== Parts of an item inside its line ===== -->

  <!-- Whom it is addressed to: dative. -->
  <xsl:template match="d:addressee" mode="inline">
    <xsl:choose>
      <xsl:when test="text()[normalize-space(.) != ''] and not(d:case)">
        <xsl:apply-templates mode="inline"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="text">
          <xsl:call-template name="responsible">
            <xsl:with-param name="case" select="'dat'"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="name-first">
          <xsl:with-param name="text" select="string($text)"/>
        </xsl:call-template>
        <!-- «Громовой Н.С., заместителю директора, организовать …». -->
        <xsl:if test="contains($text, ',') and following-sibling::node()[1]
            [self::text()][starts-with(., ' ') or starts-with(., '&#10;')]
            and not(contains('0123456789', substring($text,
            string-length($text))))">,</xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A deadline where it stands; after a full stop, a sentence. -->
  <xsl:template match="d:deadline" mode="inline">
    <xsl:variable name="before" select="preceding-sibling::node()[1]"/>
    <xsl:variable name="flat" select="normalize-space($before)"/>
    <xsl:variable name="sentence" select="$before/self::text()
        and substring($flat, string-length($flat)) = '.'"/>
    <xsl:if test="$before and not($before/self::text()[normalize-space(
        substring(., string-length(.))) = ''])">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$sentence">
        <xsl:variable name="when">
          <xsl:call-template name="deadline"/>
        </xsl:variable>
        <xsl:variable name="text">
          <xsl:call-template name="phrase">
            <xsl:with-param name="id" select="'deadline'"/>
            <xsl:with-param name="key" select="'when'"/>
            <xsl:with-param name="value" select="string($when)"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="one-stop">
              <xsl:with-param name="text" select="string($text)"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <fo:inline hyphenate="false">
          <xsl:call-template name="deadline"/>
        </fo:inline>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «Ответственный – …» as a sentence after the item's own. -->
  <xsl:template match="d:item/d:responsible" mode="inline">
    <xsl:variable name="before">
      <xsl:apply-templates select="preceding-sibling::node()
          [self::* or normalize-space(.) != ''][1]" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="flat" select="normalize-space($before)"/>
    <xsl:variable name="end" select="substring($flat, string-length($flat))"/>
    <xsl:variable name="who"><xsl:call-template name="responsible"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$end = '–' or $end = ':' or $end = '—'">
        <xsl:text> </xsl:text>
        <xsl:call-template name="name-first">
          <xsl:with-param name="text" select="string($who)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$end != '.' and $end != ''">.</xsl:if>
        <xsl:text> </xsl:text>
        <xsl:call-template name="phrase-who">
          <xsl:with-param name="text"
              select="string($words/say[@id = 'responsible'])"/>
          <xsl:with-param name="who" select="string($who)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A phrase whose {who} is a name: not hyphenated, one stop at the end. -->
  <xsl:template name="phrase-who">
    <xsl:param name="text"/>
    <xsl:param name="who"/>
    <xsl:variable name="rest" select="substring-after($text, '{who}')"/>
    <xsl:call-template name="say">
      <xsl:with-param name="text"
          select="substring-before(concat($text, '{who}'), '{who}')"/>
    </xsl:call-template>
    <xsl:if test="contains($text, '{who}')">
      <xsl:call-template name="name-first">
        <xsl:with-param name="text" select="$who"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="starts-with($rest, '.')
            and substring($who, string-length($who)) = '.'">
          <xsl:value-of select="substring($rest, 2)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$rest"/></xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- «… Иванова А.П..» loses the second stop. -->
  <xsl:template name="one-stop">
    <xsl:param name="text"/>
    <xsl:variable name="cut" select="string-length($text) - 1"/>
    <xsl:choose>
      <xsl:when test="substring($text, $cut) = '..'">
        <xsl:value-of select="substring($text, 1, $cut)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The day of entry into force; alone in an item, a sentence. -->
  <xsl:template match="d:effective" mode="inline">
    <xsl:call-template name="item-verb">
      <xsl:with-param name="id" select="'enact'"/>
    </xsl:call-template>
    <xsl:call-template name="doc-date">
      <xsl:with-param name="date" select="."/>
      <xsl:with-param name="form" select="$text-date-form"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What is repealed or amended: words, an order, or an act. -->
  <xsl:template match="d:repeals" mode="inline">
    <xsl:call-template name="item-verb">
      <xsl:with-param name="id" select="'repeal'"/>
    </xsl:call-template>
    <xsl:call-template name="repealed">
      <xsl:with-param name="case" select="'acc'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «… изложить … в новой редакции согласно приложению № 2». -->
  <xsl:template match="d:amends" mode="inline">
    <xsl:call-template name="item-verb">
      <xsl:with-param name="id">
        <xsl:choose>
          <xsl:when test="@attachment">restate</xsl:when>
          <xsl:otherwise>amend</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="repealed">
      <xsl:with-param name="case" select="'acc'"/>
    </xsl:call-template>
    <xsl:if test="@attachment">
      <xsl:text> в новой редакции согласно </xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="text">
          <xsl:call-template name="attachment-cite">
            <xsl:with-param name="attachment"
                select="key('attachment', @attachment)"/>
            <xsl:with-param name="case" select="'dat'"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The words before a fact that has none of its own in the item. -->
  <xsl:template name="item-verb">
    <xsl:param name="id"/>
    <xsl:if test="parent::d:item and not(preceding-sibling::node()
        [self::* or normalize-space(.) != ''])">
      <xsl:variable name="verb" select="$words/say[@id = $id]"/>
      <xsl:value-of select="concat($verb, ' ')"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="repealed">
    <xsl:param name="case"/>
    <xsl:param name="heading" select="true()"/>
    <xsl:choose>
      <xsl:when test="node()"><xsl:apply-templates mode="inline"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:choose>
              <xsl:when test="@order">
                <xsl:call-template name="order-name">
                  <xsl:with-param name="order" select="key('order', @order)"/>
                  <xsl:with-param name="case" select="$case"/>
                  <xsl:with-param name="heading" select="$heading"/>
                </xsl:call-template>
              </xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="act-name">
                  <xsl:with-param name="act" select="key('act', @act)"/>
                  <xsl:with-param name="case" select="$case"/>
                </xsl:call-template>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Blocks of an item are no part of its line; in a line they vanish. -->
  <xsl:template match="d:approves | d:results | d:awards" mode="inline"/>

  <!-- The bare text of these parts is that of the line. -->
  <xsl:template match="d:addressee | d:deadline | d:item/d:responsible
      | d:effective | d:repeals | d:amends | d:group" mode="plain">
    <xsl:variable name="line">
      <xsl:apply-templates select="." mode="inline"/>
    </xsl:variable>
    <xsl:value-of select="$line"/>
  </xsl:template>

  <!-- ===== Parts of an item below its line ===== -->

  <!-- What is approved, each with its attachment. -->
  <xsl:template match="d:approves" mode="block">
    <fo:list-block start-indent="{$indent}" text-indent="0mm"
        text-align="justify" hyphenate="{$hyphenate}"
        provisional-distance-between-starts="{$list-gap}"
        provisional-label-separation="1mm">
      <xsl:for-each select="d:approved">
        <fo:list-item>
          <fo:list-item-label end-indent="label-end()">
            <fo:block>
              <xsl:call-template name="marker">
                <xsl:with-param name="kind" select="string(../@kind)"/>
                <xsl:with-param name="n" select="position()"/>
              </xsl:call-template>
            </fo:block>
          </fo:list-item-label>
          <fo:list-item-body start-indent="body-start()">
            <fo:block><xsl:call-template name="approved"/></fo:block>
          </fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <!-- «Положение о … (приложение № 1);» -->
  <xsl:template name="approved">
    <xsl:variable name="attachment" select="key('attachment', @attachment)"/>
    <xsl:choose>
      <xsl:when test="node()"><xsl:apply-templates mode="inline"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="name">
          <xsl:call-template name="in-case">
            <xsl:with-param name="node" select="$attachment/d:name"/>
            <xsl:with-param name="case" select="'acc'"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="concat($name, ' ')"/>
        </xsl:call-template>
        <fo:basic-link internal-destination="attachment-{@attachment}"
            hyphenate="false">
          <xsl:call-template name="say">
            <xsl:with-param name="text">
              <xsl:text>(</xsl:text>
              <xsl:choose>
                <xsl:when test="@brackets">
                  <xsl:value-of select="@brackets"/>
                </xsl:when>
                <xsl:otherwise>
                  <xsl:call-template name="attachment-cite">
                    <xsl:with-param name="attachment" select="$attachment"/>
                  </xsl:call-template>
                </xsl:otherwise>
              </xsl:choose>
              <xsl:text>)</xsl:text>
            </xsl:with-param>
          </xsl:call-template>
        </fo:basic-link>
        <xsl:call-template name="list-stop"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «;» between lines, «.» after the last. -->
  <xsl:template name="list-stop">
    <xsl:choose>
      <xsl:when test="following-sibling::*">;</xsl:when>
      <xsl:otherwise>.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «1 место – имя, школа, руководитель …». -->
  <xsl:template match="d:results" mode="block">
    <xsl:for-each select="d:result">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:if test="@place">
          <xsl:call-template name="result-place"/>
          <xsl:text>&#160;– </xsl:text>
        </xsl:if>
        <xsl:if test="@person and not(d:name)">
          <xsl:call-template name="say">
            <xsl:with-param name="text">
              <xsl:call-template name="person-with">
                <xsl:with-param name="person" select="key('person', @person)"/>
                <xsl:with-param name="form" select="'full'"/>
                <xsl:with-param name="class" select="true()"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:if>
        <xsl:for-each select="d:name | d:title | d:organisation-name
            | d:teacher">
          <xsl:if test="position() &gt; 1 or (../@person
              and not(../d:name))">, </xsl:if>
          <xsl:if test="self::d:teacher">
            <xsl:value-of select="concat($words/say[@id = 'teacher'], ' ')"/>
          </xsl:if>
          <xsl:apply-templates mode="inline"/>
        </xsl:for-each>
        <xsl:call-template name="list-stop"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- «1 место»; words stay words. -->
  <xsl:template name="result-place">
    <xsl:choose>
      <xsl:when test="translate(@place, '0123456789IVX–-', '') = ''">
        <xsl:call-template name="phrase">
          <xsl:with-param name="id" select="'place'"/>
          <xsl:with-param name="key" select="'n'"/>
          <xsl:with-param name="value" select="concat(@place, '')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@place"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «Соболева П.Н., учителя физики, – благодарственное письмо за …». -->
  <xsl:template match="d:awards" mode="block">
    <xsl:for-each select="d:award">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:value-of select="concat(position(), ')&#160;')"/>
        <xsl:choose>
          <xsl:when test="d:name">
            <xsl:apply-templates select="d:name/node()" mode="inline"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="say">
              <xsl:with-param name="text">
                <xsl:call-template name="person-with">
                  <xsl:with-param name="person"
                      select="key('person', @person)"/>
                  <xsl:with-param name="case" select="'acc'"/>
                  <xsl:with-param name="class" select="true()"/>
                </xsl:call-template>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:text>&#160;– </xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="@kind"/>
        </xsl:call-template>
        <xsl:if test="d:reason">
          <xsl:text> </xsl:text>
          <xsl:apply-templates select="d:reason/node()" mode="inline"/>
        </xsl:if>
        <xsl:call-template name="list-stop"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
