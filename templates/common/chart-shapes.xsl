<?xml version="1.0" encoding="UTF-8"?>
<!--
chart-shapes: sectors, and axes in a circle. See chart.xsl for what a chart
takes.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.w3.org/2000/svg"
    xmlns:c="urn:pisar:chart"
    xmlns:func="http://exslt.org/functions"
    xmlns:exsl="http://exslt.org/common"
    xmlns:math="http://exslt.org/math"
    extension-element-prefixes="func"
    exclude-result-prefixes="c func exsl math">

  <xsl:variable name="chart-turn" select="6.283185307179586"/>

  <!-- ===== Sectors ===== -->

  <!-- Shares of a whole, at most six: one value a category. The names with
       their values stand beside. -->
  <xsl:template name="chart-pie">
    <xsl:param name="data"/>
    <xsl:param name="title"/>
    <xsl:param name="unit"/>
    <xsl:param name="lead"/>
    <xsl:param name="note"/>
    <xsl:param name="source"/>
    <xsl:param name="width" select="$chart-width"/>
    <xsl:param name="number" select="$chart-numbered"/>
    <xsl:variable name="set" select="exsl:node-set($data)"/>
    <xsl:variable name="parts" select="$set/category[c:number(value/@text)
        &gt; 0]"/>
    <xsl:variable name="numbers">
      <xsl:for-each select="$parts">
        <n xmlns=""><xsl:value-of select="c:number(value/@text)"/></n>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="all" select="exsl:node-set($numbers)/*"/>
    <xsl:variable name="height" select="130"/>
    <xsl:call-template name="chart-figure">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="unit" select="$unit"/>
      <xsl:with-param name="lead" select="$lead"/>
      <xsl:with-param name="note" select="$note"/>
      <xsl:with-param name="source" select="$source"/>
      <xsl:with-param name="number" select="$number"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="height" select="$height"/>
      <xsl:with-param name="words">
        <xsl:call-template name="chart-words">
          <xsl:with-param name="data" select="$set"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="drawing">
        <xsl:for-each select="$parts">
          <xsl:variable name="n" select="position()"/>
          <xsl:call-template name="chart-sector">
            <xsl:with-param name="from" select="sum($all[position()
                &lt; $n]) div sum($all)"/>
            <xsl:with-param name="share" select="$all[$n] div sum($all)"/>
            <xsl:with-param name="tone" select="c:sector-tone(., $n)"/>
            <xsl:with-param name="x" select="$width * 0.12 + 62"/>
            <xsl:with-param name="y" select="$height div 2"/>
            <xsl:with-param name="r" select="60"/>
            <xsl:with-param name="label" select="value/@text"/>
          </xsl:call-template>
          <rect x="{$width * 0.12 + 142}" y="{$height div 2 - 9 * count($parts)
              + 18 * ($n - 1) + 4}" width="10" height="10"
              fill="{c:fill(c:sector-tone(., $n))}" stroke="black"
              stroke-width="0.5"/>
          <xsl:call-template name="chart-text">
            <xsl:with-param name="text" select="concat(@name, ' – ',
                c:label(value/@text, $unit))"/>
            <xsl:with-param name="x" select="$width * 0.12 + 158"/>
            <xsl:with-param name="y" select="$height div 2
                - 9 * count($parts) + 18 * ($n - 1) + 9"/>
            <xsl:with-param name="width" select="9999"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A sector is not hatched. -->
  <func:function name="c:sector-tone">
    <xsl:param name="category"/>
    <xsl:param name="n"/>
    <xsl:variable name="tone" select="c:tone($category, $n)"/>
    <func:result select="concat(substring($tone, 1, 9 * ($tone != 'hatch'
        and $n != 6)), substring('mid', 1, 9 * ($tone = 'hatch')),
        substring('deep', 1, 9 * ($n = 6)))"/>
  </func:function>

  <!-- Clockwise from above; a part of more than six per cent has its value
       in it. -->
  <xsl:template name="chart-sector">
    <xsl:param name="from"/>
    <xsl:param name="share"/>
    <xsl:param name="tone"/>
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:param name="r"/>
    <xsl:param name="label"/>
    <xsl:variable name="a" select="$from * $chart-turn"/>
    <xsl:variable name="b" select="($from + $share) * $chart-turn"/>
    <xsl:variable name="m" select="($a + $b) div 2"/>
    <xsl:choose>
      <xsl:when test="$share &gt; 0.9999">
        <circle cx="{$x}" cy="{$y}" r="{$r}" fill="{c:fill($tone)}"
            stroke="black" stroke-width="0.5"/>
      </xsl:when>
      <xsl:otherwise>
        <path d="M{$x} {$y}L{$x + $r * math:sin($a)} {$y
            - $r * math:cos($a)}A{$r} {$r} 0 {number($share &gt; 0.5)} 1 {$x
            + $r * math:sin($b)} {$y - $r * math:cos($b)}z" fill="{c:fill($tone)}"
            stroke="black" stroke-width="0.5"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$share &gt; 0.06">
      <text x="{$x + 0.68 * $r * math:sin($m)}" y="{$y + 3.5
          - 0.68 * $r * math:cos($m)}" text-anchor="middle"
          fill="{c:ink($tone)}"><xsl:value-of select="$label"/></text>
    </xsl:if>
  </xsl:template>

  <!-- ===== Axes in a circle ===== -->

  <!-- Three to eight categories, a closed line for each series (one or
       two) on the same scale from zero to $max. -->
  <xsl:template name="chart-radar">
    <xsl:param name="data"/>
    <xsl:param name="title"/>
    <xsl:param name="unit"/>
    <xsl:param name="lead"/>
    <xsl:param name="note"/>
    <xsl:param name="source"/>
    <xsl:param name="max" select="0"/>
    <xsl:param name="width" select="$chart-width"/>
    <xsl:param name="number" select="$chart-numbered"/>
    <xsl:variable name="set" select="exsl:node-set($data)"/>
    <xsl:variable name="end" select="c:top($set, $max)"/>
    <xsl:variable name="top" select="26 + c:legend-height($set/series,
        $width)"/>
    <xsl:variable name="y" select="$top + 95"/>
    <xsl:variable name="x" select="$width div 2"/>
    <xsl:variable name="lines">
      <xsl:for-each select="$set/series">
        <series xmlns="" name="{@name}" mark="{substring('dashsolid',
            1 + 4 * (position() = last()), 5)}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="pens" select="exsl:node-set($lines)/*"/>
    <xsl:call-template name="chart-figure">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="unit" select="$unit"/>
      <xsl:with-param name="lead" select="$lead"/>
      <xsl:with-param name="note" select="$note"/>
      <xsl:with-param name="source" select="$source"/>
      <xsl:with-param name="number" select="$number"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="height" select="$y + 122"/>
      <xsl:with-param name="words">
        <xsl:call-template name="chart-words">
          <xsl:with-param name="data" select="$set"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="drawing">
        <xsl:if test="$set/series[2]">
          <xsl:call-template name="chart-legend">
            <xsl:with-param name="series" select="$pens"/>
            <xsl:with-param name="y" select="7"/>
            <xsl:with-param name="width" select="$width"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="chart-rings">
          <xsl:with-param name="step" select="c:step($end)"/>
          <xsl:with-param name="max" select="$end"/>
          <xsl:with-param name="x" select="$x"/>
          <xsl:with-param name="y" select="$y"/>
        </xsl:call-template>
        <xsl:for-each select="$set/category">
          <xsl:call-template name="chart-axis">
            <xsl:with-param name="x" select="$x"/>
            <xsl:with-param name="y" select="$y"/>
            <xsl:with-param name="width" select="$width"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="$set/series">
          <xsl:variable name="n" select="position()"/>
          <path stroke-linejoin="round">
            <xsl:call-template name="chart-pen">
              <xsl:with-param name="mark" select="$pens[$n]/@mark"/>
            </xsl:call-template>
            <xsl:attribute name="d">
              <xsl:for-each select="$set/category">
                <xsl:variable name="r" select="95 div $end
                    * c:number(value[$n]/@text)"/>
                <xsl:variable name="a" select="$chart-turn
                    * (position() - 1) div last()"/>
                <xsl:if test="$r = $r">
                  <xsl:value-of select="concat(substring('ML', 1
                      + (position() &gt; 1), 1), $x + $r * math:sin($a),
                      ' ', $y - $r * math:cos($a))"/>
                </xsl:if>
              </xsl:for-each>
              <xsl:text>z</xsl:text>
            </xsl:attribute>
          </path>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="chart-rings">
    <xsl:param name="at" select="0"/>
    <xsl:param name="step"/>
    <xsl:param name="max"/>
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:if test="$at &lt;= $max">
      <xsl:if test="$at &gt; 0">
        <circle cx="{$x}" cy="{$y}" r="{95 * $at div $max}" fill="none"
            stroke="#c8c8c8" stroke-width="0.5"/>
      </xsl:if>
      <text x="{$x - 3}" y="{$y - 95 * $at div $max + 3}" font-size="9"
          text-anchor="end" fill="#555555">
        <xsl:value-of select="$at"/>
      </text>
      <xsl:call-template name="chart-rings">
        <xsl:with-param name="at" select="$at + $step"/>
        <xsl:with-param name="step" select="$step"/>
        <xsl:with-param name="max" select="$max"/>
        <xsl:with-param name="x" select="$x"/>
        <xsl:with-param name="y" select="$y"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The line of a category, its name and its values at the end: «4,4 → 6». -->
  <xsl:template name="chart-axis">
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:param name="width"/>
    <xsl:variable name="a"
        select="$chart-turn * (position() - 1) div last()"/>
    <xsl:variable name="sine" select="math:sin($a)"/>
    <xsl:variable name="cosine" select="math:cos($a)"/>
    <path d="M{$x} {$y}L{$x + 95 * $sine} {$y - 95 * $cosine}"
        stroke="#a0a0a0" stroke-width="0.5"/>
    <xsl:call-template name="chart-text">
      <xsl:with-param name="text">
        <xsl:value-of select="concat(@name, ': ')"/>
        <xsl:for-each select="value">
          <xsl:value-of select="concat(substring('&#160;→&#160;', 1, 3
              * (position() &gt; 1)), @text)"/>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="x" select="$x + 101 * $sine"/>
      <xsl:with-param name="y" select="$y - 108 * $cosine"/>
      <xsl:with-param name="width" select="$width div 2 - 100
          * ($sine &gt; 0.1) * $sine + 100 * ($sine &lt; -0.1) * $sine - 4"/>
      <xsl:with-param name="anchor">
        <xsl:choose>
          <xsl:when test="$sine &gt; 0.1">start</xsl:when>
          <xsl:when test="$sine &lt; -0.1">end</xsl:when>
          <xsl:otherwise>middle</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
