<?xml version="1.0" encoding="UTF-8"?>
<!--
chart-schemes: a timeline by months, stages as boxes, a pyramid of levels. See
chart.xsl for what a chart takes.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.w3.org/2000/svg"
    xmlns:p="urn:pisar:functions"
    xmlns:c="urn:pisar:chart"
    xmlns:func="http://exslt.org/functions"
    xmlns:exsl="http://exslt.org/common"
    xmlns:math="http://exslt.org/math"
    extension-element-prefixes="func"
    exclude-result-prefixes="p c func exsl math">

  <!-- The least height of a stage's box and the height of a level. -->
  <xsl:variable name="chart-box-high" select="0"/>
  <xsl:variable name="chart-level-high" select="36"/>
  <xsl:variable name="chart-paper" select="'#efefef'"/>

  <!-- ===== Timeline ===== -->

  <!-- A month of all months: «2026-09» and «2026-09-15» as 24320,0…; the end
       of a month or of a day when $end. -->
  <func:function name="c:month">
    <xsl:param name="date"/>
    <xsl:param name="end" select="false()"/>
    <xsl:variable name="day" select="substring($date, 9, 2)"/>
    <xsl:variable name="whole" select="12 * substring($date, 1, 4)
        + substring($date, 6, 2) - 1"/>
    <xsl:choose>
      <xsl:when test="$day != ''">
        <func:result select="$whole + ($day - not($end)) div 31"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="$whole + $end"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!--
    Spans by months: <category name="…" start="2026-09-01" end="2026-10"
    tone="dark"/>, or with <span start end tone/> in it where there are
    several; a span of one day is a diamond. Series name the tones.
  -->
  <xsl:template name="chart-timeline">
    <xsl:param name="data"/>
    <xsl:param name="title"/>
    <xsl:param name="lead"/>
    <xsl:param name="note"/>
    <xsl:param name="source"/>
    <xsl:param name="width" select="$chart-width"/>
    <xsl:param name="number" select="$chart-numbered"/>
    <xsl:variable name="set" select="exsl:node-set($data)"/>
    <xsl:variable name="spans"
        select="$set/category[@start] | $set/category/span"/>
    <xsl:variable name="months">
      <xsl:for-each select="$spans">
        <m xmlns="" from="{floor(c:month(@start))}"
            to="{ceiling(c:month(@end, true()))}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="from"
        select="math:min(exsl:node-set($months)/*/@from)"/>
    <xsl:variable name="to"
        select="math:max(exsl:node-set($months)/*/@to)"/>
    <xsl:variable name="rows">
      <xsl:for-each select="$set/category">
        <xsl:variable name="lines">
          <xsl:call-template name="chart-lines">
            <xsl:with-param name="text" select="c:words(@name)"/>
            <xsl:with-param name="room"
                select="$width * 0.38 div $chart-size"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:variable name="words"
            select="$chart-line * count(exsl:node-set($lines)/*)"/>
        <xsl:variable name="high"
            select="12 * (count(span) + not(span))"/>
        <row xmlns="" height="{4 + ($words &gt; $high) * $words
            + ($words &lt;= $high) * $high}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="all" select="exsl:node-set($rows)/*"/>
    <xsl:variable name="top"
        select="16 + c:legend-height($set/series, $width)"/>
    <xsl:variable name="bottom" select="$top + sum($all/@height)"/>
    <xsl:variable name="x" select="$width * 0.4"/>
    <xsl:variable name="scale" select="($width - $x - 1) div ($to - $from)"/>
    <xsl:call-template name="chart-figure">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="lead" select="$lead"/>
      <xsl:with-param name="note" select="$note"/>
      <xsl:with-param name="source" select="$source"/>
      <xsl:with-param name="number" select="$number"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="height" select="$bottom + 2"/>
      <xsl:with-param name="words">
        <xsl:for-each select="$spans">
          <xsl:value-of select="concat(ancestor-or-self::category/@name,
              ': ', p:date-range(string(@start), string(@end)), '; ')"/>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="drawing">
        <xsl:if test="$set/series[2]">
          <xsl:call-template name="chart-legend">
            <xsl:with-param name="series" select="$set/series"/>
            <xsl:with-param name="y" select="7"/>
            <xsl:with-param name="width" select="$width"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="chart-months">
          <xsl:with-param name="month" select="$from"/>
          <xsl:with-param name="to" select="$to"/>
          <xsl:with-param name="x" select="$x"/>
          <xsl:with-param name="scale" select="$scale"/>
          <xsl:with-param name="top" select="$top"/>
          <xsl:with-param name="bottom" select="$bottom"/>
        </xsl:call-template>
        <xsl:for-each select="$set/category">
          <xsl:variable name="n" select="position()"/>
          <xsl:variable name="middle" select="$top
              + $all[$n]/@height div 2
              + sum($all[position() &lt; $n]/@height)"/>
          <xsl:call-template name="chart-text">
            <xsl:with-param name="text" select="@name"/>
            <xsl:with-param name="x" select="0"/>
            <xsl:with-param name="y" select="$middle"/>
            <xsl:with-param name="width" select="$width * 0.38"/>
          </xsl:call-template>
          <xsl:for-each select="self::*[@start] | span">
            <xsl:call-template name="chart-span">
              <xsl:with-param name="series" select="$set/series"/>
              <xsl:with-param name="x"
                  select="$x - $from * $scale"/>
              <xsl:with-param name="y" select="$middle - 6 * last()
                  + 12 * (position() - 1)"/>
              <xsl:with-param name="scale" select="$scale"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «сен», «окт», … over their columns. -->
  <xsl:template name="chart-months">
    <xsl:param name="month"/>
    <xsl:param name="to"/>
    <xsl:param name="x"/>
    <xsl:param name="scale"/>
    <xsl:param name="top"/>
    <xsl:param name="bottom"/>
    <xsl:param name="n" select="0"/>
    <path d="M{$x + $n * $scale} {$top}V{$bottom}" stroke="#c8c8c8"
        stroke-width="0.5"/>
    <xsl:if test="$month &lt; $to">
      <xsl:variable name="name" select="p:date(concat(floor($month
          div 12), '-', format-number($month mod 12 + 1, '00')), 'month')"/>
      <xsl:if test="$scale &gt; 18 or $month mod 3 = 2">
        <text x="{$x + ($n + 0.5) * $scale}" y="{$top - 4}" font-size="9"
            text-anchor="middle">
          <xsl:value-of select="substring($name, 1, 3)"/>
        </text>
      </xsl:if>
      <xsl:call-template name="chart-months">
        <xsl:with-param name="month" select="$month + 1"/>
        <xsl:with-param name="to" select="$to"/>
        <xsl:with-param name="x" select="$x"/>
        <xsl:with-param name="scale" select="$scale"/>
        <xsl:with-param name="top" select="$top"/>
        <xsl:with-param name="bottom" select="$bottom"/>
        <xsl:with-param name="n" select="$n + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="chart-span">
    <xsl:param name="series"/>
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:param name="scale"/>
    <xsl:variable name="tone" select="c:tone(., 1)"/>
    <xsl:variable name="left" select="$x + $scale * c:month(@start)"/>
    <xsl:choose>
      <xsl:when test="@start = @end and string-length(@start) = 10">
        <path d="M{$left + $scale div 62} {$y + 1.5}l4.5 4.5l-4.5 4.5l-4.5
            -4.5z" fill="{c:fill($tone)}" stroke="black"
            stroke-width="0.5"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="chart-box">
          <xsl:with-param name="x" select="$left"/>
          <xsl:with-param name="y" select="$y + 2"/>
          <xsl:with-param name="width" select="$scale
              * (c:month(@end, true()) - c:month(@start))"/>
          <xsl:with-param name="height" select="8"/>
          <xsl:with-param name="tone" select="$tone"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== Stages ===== -->

  <!-- Boxes with the categories' names, and below them a @note where there is
       one; four in a row, an arrow from each to the next. -->
  <xsl:template name="chart-stages">
    <xsl:param name="data"/>
    <xsl:param name="title"/>
    <xsl:param name="lead"/>
    <xsl:param name="note"/>
    <xsl:param name="source"/>
    <xsl:param name="width" select="$chart-width"/>
    <xsl:param name="number" select="$chart-numbered"/>
    <xsl:variable name="set" select="exsl:node-set($data)"/>
    <xsl:variable name="wide" select="($width - 3 * 16 - 1) div 4"/>
    <xsl:variable name="lines">
      <xsl:for-each select="$set/category">
        <xsl:variable name="own">
          <xsl:call-template name="chart-lines">
            <xsl:with-param name="text"
                select="c:words(concat(position(), '. ', @name))"/>
            <xsl:with-param name="room"
                select="($wide - 8) div $chart-size"/>
          </xsl:call-template>
        </xsl:variable>
        <n xmlns=""><xsl:value-of select="count(exsl:node-set($own)/*)"/></n>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="low"
        select="($chart-line + 2) * boolean($set/category/@note)"/>
    <xsl:variable name="words" select="10 + $low + $chart-line
        * c:largest(exsl:node-set($lines)/*)"/>
    <xsl:variable name="high" select="($words &gt; $chart-box-high) * $words
        + not($words &gt; $chart-box-high) * $chart-box-high"/>
    <xsl:variable name="rows" select="ceiling(count($set/category) div 4)"/>
    <xsl:call-template name="chart-figure">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="lead" select="$lead"/>
      <xsl:with-param name="note" select="$note"/>
      <xsl:with-param name="source" select="$source"/>
      <xsl:with-param name="number" select="$number"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="height"
          select="$rows * $high + ($rows - 1) * 18 + 2"/>
      <xsl:with-param name="words">
        <xsl:for-each select="$set/category">
          <xsl:value-of select="concat(position(), '. ', @name,
              substring(': ', 1, 2 * boolean(@note)), @note,
              substring('; ', 1, 2 * (position() != last())))"/>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="drawing">
        <xsl:for-each select="$set/category">
          <xsl:variable name="x" select="0.5 + (position() - 1) mod 4
              * ($wide + 16)"/>
          <xsl:variable name="y" select="1 + floor((position() - 1) div 4)
              * ($high + 18)"/>
          <rect x="{$x}" y="{$y}" width="{$wide}" height="{$high}" rx="4"
              fill="{$chart-paper}" stroke="black" stroke-width="0.7"/>
          <xsl:call-template name="chart-text">
            <xsl:with-param name="text"
                select="concat(position(), '. ', @name)"/>
            <xsl:with-param name="x" select="$x + $wide div 2"/>
            <xsl:with-param name="y" select="$y + ($high - $low) div 2"/>
            <xsl:with-param name="width" select="$wide - 8"/>
            <xsl:with-param name="anchor" select="'middle'"/>
          </xsl:call-template>
          <xsl:if test="@note">
            <text x="{$x + $wide div 2}" y="{$y + $high - 6}" font-size="9"
                text-anchor="middle"><xsl:value-of select="@note"/></text>
          </xsl:if>
          <xsl:if test="position() != last()">
            <xsl:call-template name="chart-arrow">
              <xsl:with-param name="x" select="$x"/>
              <xsl:with-param name="y" select="$y"/>
              <xsl:with-param name="wide" select="$wide"/>
              <xsl:with-param name="high" select="$high"/>
              <xsl:with-param name="down"
                  select="position() mod 4 = 0"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- To the box on the right, or to the first one of the next row. -->
  <xsl:template name="chart-arrow">
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:param name="wide"/>
    <xsl:param name="high"/>
    <xsl:param name="down"/>
    <xsl:choose>
      <xsl:when test="$down">
        <path d="M{$x + $wide div 2} {$y + $high}v9H{0.5
            + $wide div 2}v5" fill="none" stroke="black"/>
        <path d="M{0.5 + $wide div 2} {$y + $high + 18}l-3 -6h6z"/>
      </xsl:when>
      <xsl:otherwise>
        <path d="M{$x + $wide} {$y + $high div 2}h11" stroke="black"/>
        <path d="M{$x + $wide + 16} {$y + $high div 2}l-6 -3v6z"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== Pyramid ===== -->

  <!-- Levels from the highest to the base: name in the pyramid, the rest
       (@note) beside. -->
  <xsl:template name="chart-pyramid">
    <xsl:param name="data"/>
    <xsl:param name="title"/>
    <xsl:param name="lead"/>
    <xsl:param name="note"/>
    <xsl:param name="source"/>
    <xsl:param name="width" select="$chart-width"/>
    <xsl:param name="number" select="$chart-numbered"/>
    <xsl:variable name="set" select="exsl:node-set($data)"/>
    <xsl:variable name="n" select="count($set/category)"/>
    <xsl:variable name="high" select="$chart-level-high"/>
    <xsl:variable name="base" select="$width * 0.5"/>
    <!-- half the base for each level's height; the tip is cut off -->
    <xsl:variable name="slope" select="($base div 2 - 30) div ($n * $high)"/>
    <xsl:call-template name="chart-figure">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="lead" select="$lead"/>
      <xsl:with-param name="note" select="$note"/>
      <xsl:with-param name="source" select="$source"/>
      <xsl:with-param name="number" select="$number"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="height" select="$n * $high + 2"/>
      <xsl:with-param name="words">
        <xsl:for-each select="$set/category">
          <xsl:value-of select="concat(@name, ': ', @note, '; ')"/>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="drawing">
        <xsl:for-each select="$set/category">
          <xsl:variable name="y" select="1 + (position() - 1) * $high"/>
          <xsl:variable name="up"
              select="30 + (position() - 1) * $high * $slope"/>
          <xsl:variable name="low" select="$up + $high * $slope"/>
          <xsl:variable name="fill" select="substring(
              '#f4f4f4#e3e3e3#d2d2d2#bfbfbf', 1 + 7 * ((position() - 1)
              mod 4), 7)"/>
          <path d="M{$base div 2 - $up} {$y}h{2 * $up}L{$base div 2
              + $low} {$y + $high}h{-2 * $low}z" fill="{$fill}"
              stroke="black" stroke-width="0.7"/>
          <xsl:call-template name="chart-text">
            <xsl:with-param name="text" select="@name"/>
            <xsl:with-param name="x" select="$base div 2"/>
            <xsl:with-param name="y" select="$y + $high div 2"/>
            <xsl:with-param name="width" select="2 * $up - 4"/>
            <xsl:with-param name="anchor" select="'middle'"/>
          </xsl:call-template>
          <path d="M{$base div 2 + ($up + $low) div 2} {$y
              + $high div 2}H{$base + 6}" stroke="#8c8c8c"
              stroke-width="0.5"/>
          <xsl:call-template name="chart-text">
            <xsl:with-param name="text" select="@note"/>
            <xsl:with-param name="x" select="$base + 10"/>
            <xsl:with-param name="y" select="$y + $high div 2"/>
            <xsl:with-param name="width" select="$width - $base - 12"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
