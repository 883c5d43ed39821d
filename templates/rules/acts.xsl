<?xml version="1.0" encoding="UTF-8"?>
<!--
acts: rule 9.11: an act is cited only while it is in force, and from the
catalogue rather than by hand.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:r="urn:pisar:rules"
    xmlns:s="urn:pisar:standard"
    exclude-result-prefixes="d r s">

  <!-- Each once, however many articles of it there are. -->
  <xsl:variable name="known"
      select="$dossier/d:catalogue/d:act[d:number and not(d:part)]"/>

  <!-- Kinds with a typical text, templates/orders. -->
  <xsl:variable name="typical-orders"
      select="' O-1 O-3 O-4 O-5 O-6 O-8 O-9 O-10 O-11 '"/>

  <xsl:template name="rules-of-acts">
    <xsl:for-each select="$orders">
      <xsl:call-template name="acts-in-force">
        <xsl:with-param name="date" select="d:date/@value"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="$dossier/d:programme">
      <xsl:call-template name="acts-in-force">
        <xsl:with-param name="date" select="@start"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="$dossier/d:monitoring">
      <xsl:call-template name="acts-in-force">
        <xsl:with-param name="date" select="@as-of"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="$dossier/d:minutes | $dossier/d:letters/*
        | $dossier/d:agreements/* | $dossier/d:pair-papers/*">
      <xsl:call-template name="acts-in-force">
        <xsl:with-param name="date" select="@date"/>
      </xsl:call-template>
    </xsl:for-each>
    <!-- A paper goes by the day of the order that approves it. -->
    <xsl:for-each select="$orders/d:attachments/d:attachment/d:insert[
        @document]">
      <xsl:variable name="date" select="ancestor::d:order/d:date/@value"/>
      <xsl:for-each select="key('document', @document)">
        <xsl:call-template name="acts-in-force">
          <xsl:with-param name="date" select="$date"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:call-template name="acts-of-typical-orders"/>
    <xsl:call-template name="rule-of-labour-code"/>
    <xsl:call-template name="rule-of-own-acts"/>
    <xsl:call-template name="rule-of-typed-acts"/>
  </xsl:template>

  <!-- A-2 cites the article itself. -->
  <xsl:template name="rule-of-labour-code">
    <xsl:variable name="from"
        select="key('act', 'tk-351.8')/@in-force-from"/>
    <xsl:for-each select="$dossier/d:agreements/d:labour-agreement[
        number(translate(@date, '-', '')) &lt; r:day($from)]">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'act-not-yet'"/>
        <xsl:with-param name="a" select="'tk-351.8'"/>
        <xsl:with-param name="b" select="r:date($from)"/>
        <xsl:with-param name="c" select="r:date(@date)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Those that the current paper cites, but for what it repeals. -->
  <xsl:template name="acts-in-force">
    <xsl:param name="date"/>
    <xsl:for-each select=".//d:act[@ref] | .//@act[not(parent::d:repeals
        or parent::d:by or parent::d:amends)]">
      <xsl:call-template name="act-in-force">
        <xsl:with-param name="act" select="key('act', @ref | self::node()[
            not(@ref)])"/>
        <xsl:with-param name="date" select="$date"/>
        <xsl:with-param name="at"
            select="(. | parent::*)[self::*][last()]"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="act-in-force">
    <xsl:param name="act"/>
    <xsl:param name="date"/>
    <xsl:param name="at"/>
    <xsl:variable name="day" select="r:day($date)"/>
    <xsl:variable name="from" select="($act/@in-force-from
        | $act/d:date/@value[not($act/@in-force-from)])[1]"/>
    <xsl:choose>
      <xsl:when test="$day &gt;= r:day($act/@repealed)">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'act-repealed'"/>
          <xsl:with-param name="at" select="$at"/>
          <xsl:with-param name="a" select="$act/@id"/>
          <xsl:with-param name="b" select="r:date($act/@repealed)"/>
          <xsl:with-param name="c" select="r:date($date)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$day &lt; r:day($from)">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'act-not-yet'"/>
          <xsl:with-param name="at" select="$at"/>
          <xsl:with-param name="a" select="$act/@id"/>
          <xsl:with-param name="b" select="r:date($from)"/>
          <xsl:with-param name="c" select="r:date($date)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$act/@unconfirmed = 'true'
          or $act/@unconfirmed = '1'">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'act-unconfirmed'"/>
          <xsl:with-param name="at" select="$at"/>
          <xsl:with-param name="a" select="$act/@id"/>
          <xsl:with-param name="b" select="normalize-space($act/d:remark)"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The typical preamble, of orders that have none and name no grounds,
       cites acts by number: the school's own entry counts before ours. -->
  <xsl:template name="acts-of-typical-orders">
    <xsl:variable name="own" select="$dossier/d:acts/d:act
        | $dossier/d:organisation/d:acts/d:act"/>
    <xsl:for-each select="$orders[not(d:preamble) and not(.//d:ground)][
        contains($typical-orders, concat(' ', @code, ' '))]">
      <xsl:variable name="order" select="."/>
      <xsl:for-each select="document(concat('../orders/o-',
          substring-after(@code, '-'), '.xml'))/d:order/d:preamble
          //s:grounds//s:act/@number">
        <xsl:variable name="mine" select="$own[d:number = current()]"/>
        <xsl:variable name="number" select="string()"/>
        <xsl:variable name="act"
            select="($mine | $known[d:number = $number][not($mine)])[1]"/>
        <xsl:for-each select="$order">
          <xsl:call-template name="act-in-force">
            <xsl:with-param name="act" select="$act"/>
            <xsl:with-param name="date" select="d:date/@value"/>
            <xsl:with-param name="at" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- An own act that the catalogue has. -->
  <xsl:template name="rule-of-own-acts">
    <xsl:for-each select="$dossier/d:acts/d:act/d:number
        | $dossier/d:organisation/d:acts/d:act/d:number">
      <xsl:variable name="twin"
          select="$known[d:number = normalize-space(current())][1]"/>
      <xsl:if test="$twin and string-length(.) &gt; 3">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'act-retyped'"/>
          <xsl:with-param name="at" select=".."/>
          <xsl:with-param name="a" select="normalize-space(.)"/>
          <xsl:with-param name="b" select="$twin/@id"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- A number of the catalogue, or an article, in running words. -->
  <xsl:template name="rule-of-typed-acts">
    <xsl:for-each select="$orders/d:preamble/* | $orders/d:items/*">
      <xsl:variable name="text" select="string(.)"/>
      <xsl:variable name="twin" select="$known[contains($text,
          concat(' ', d:number))][string-length(d:number) &gt; 3][1]"/>
      <xsl:choose>
        <xsl:when test="$twin">
          <xsl:call-template name="broken">
            <xsl:with-param name="rule" select="'act-retyped'"/>
            <xsl:with-param name="a" select="$twin/d:number"/>
            <xsl:with-param name="b" select="$twin/@id"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="contains($text, 'ТК РФ')
            or contains($text, 'рудового кодекса')">
          <xsl:call-template name="broken">
            <xsl:with-param name="rule" select="'article-typed'"/>
          </xsl:call-template>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
