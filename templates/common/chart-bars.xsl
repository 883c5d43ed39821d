<?xml version="1.0" encoding="UTF-8"?>
<!--
chart-bars: lying bars, a bar cut into parts, columns. See chart.xsl for what
a chart takes. Every scale begins at zero.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.w3.org/2000/svg"
    xmlns:p="urn:pisar:functions"
    xmlns:c="urn:pisar:chart"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="p c exsl">

  <!-- ===== Lying bars ===== -->

  <!--
    A bar for each series of each category, its value behind it. A series
    with mark="line" is a mark across the category's bars (a target), its
    value stands at the right edge. $max: the end of the scale (100 of per
    cent), else what the values need.
  -->
  <xsl:template name="chart-bars">
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
    <xsl:variable name="marked" select="boolean($set/series/@mark)"/>
    <xsl:variable name="rows">
      <xsl:call-template name="chart-bars-rows">
        <xsl:with-param name="set" select="$set"/>
        <xsl:with-param name="room" select="$width * 0.36"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="top"
        select="c:legend-height($set/series, $width)"/>
    <xsl:variable name="bottom" select="$top
        + sum(exsl:node-set($rows)/*/@height)"/>
    <xsl:call-template name="chart-figure">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="unit" select="$unit"/>
      <xsl:with-param name="lead" select="$lead"/>
      <xsl:with-param name="note" select="$note"/>
      <xsl:with-param name="source" select="$source"/>
      <xsl:with-param name="number" select="$number"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="height" select="$bottom + 18"/>
      <xsl:with-param name="words">
        <xsl:call-template name="chart-words">
          <xsl:with-param name="data" select="$set"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="drawing">
        <xsl:if test="$set/series[2]">
          <xsl:call-template name="chart-legend">
            <xsl:with-param name="series" select="$set/series"/>
            <xsl:with-param name="y" select="7"/>
            <xsl:with-param name="width" select="$width"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="chart-bars-plot">
          <xsl:with-param name="set" select="$set"/>
          <xsl:with-param name="rows" select="exsl:node-set($rows)"/>
          <xsl:with-param name="unit" select="$unit"/>
          <xsl:with-param name="max" select="c:top($set, $max)"/>
          <xsl:with-param name="x" select="$width * 0.38"/>
          <xsl:with-param name="right"
              select="$width - 40 - 50 * $marked"/>
          <xsl:with-param name="edge" select="$width"/>
          <xsl:with-param name="top" select="$top"/>
          <xsl:with-param name="bottom" select="$bottom"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- How high each category is: its bars, or its name in lines. -->
  <xsl:template name="chart-bars-rows">
    <xsl:param name="set"/>
    <xsl:param name="room"/>
    <xsl:variable name="bars" select="count($set/series[not(@mark)])"/>
    <xsl:for-each select="$set/category">
      <xsl:variable name="lines">
        <xsl:call-template name="chart-lines">
          <xsl:with-param name="text" select="c:words(@name)"/>
          <xsl:with-param name="room" select="$room div $chart-size"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:variable name="words"
          select="$chart-line * count(exsl:node-set($lines)/*)"/>
      <xsl:variable name="high" select="13 * ($bars + ($bars = 0))"/>
      <row xmlns="" height="{6 + ($words &gt; $high) * $words
          + ($words &lt;= $high) * $high}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="chart-bars-plot">
    <xsl:param name="set"/>
    <xsl:param name="rows"/>
    <xsl:param name="unit"/>
    <xsl:param name="max"/>
    <xsl:param name="x"/>
    <xsl:param name="right"/>
    <xsl:param name="edge"/>
    <xsl:param name="top"/>
    <xsl:param name="bottom"/>
    <xsl:variable name="scale" select="($right - $x) div $max"/>
    <xsl:call-template name="chart-grid">
      <xsl:with-param name="at" select="0"/>
      <xsl:with-param name="step" select="c:step($max)"/>
      <xsl:with-param name="max" select="$max"/>
      <xsl:with-param name="x" select="$x"/>
      <xsl:with-param name="scale" select="$scale"/>
      <xsl:with-param name="top" select="$top"/>
      <xsl:with-param name="bottom" select="$bottom"/>
    </xsl:call-template>
    <xsl:for-each select="$set/category">
      <xsl:variable name="n" select="position()"/>
      <xsl:variable name="height" select="$rows/*[$n]/@height"/>
      <xsl:variable name="middle" select="$top + $height div 2
          + sum($rows/*[position() &lt; $n]/@height)"/>
      <xsl:call-template name="chart-text">
        <xsl:with-param name="text" select="@name"/>
        <xsl:with-param name="x" select="0"/>
        <xsl:with-param name="y" select="$middle"/>
        <xsl:with-param name="width" select="$x - $edge * 0.02"/>
      </xsl:call-template>
      <xsl:call-template name="chart-bars-of">
        <xsl:with-param name="series" select="$set/series"/>
        <xsl:with-param name="unit" select="$unit"/>
        <xsl:with-param name="x" select="$x"/>
        <xsl:with-param name="scale" select="$scale"/>
        <xsl:with-param name="edge" select="$edge"/>
        <xsl:with-param name="middle" select="$middle"/>
      </xsl:call-template>
    </xsl:for-each>
    <path d="M{$x} {$top}V{$bottom}" stroke="black"/>
  </xsl:template>

  <!-- The lines of the scale, with their numbers below. -->
  <xsl:template name="chart-grid">
    <xsl:param name="at"/>
    <xsl:param name="step"/>
    <xsl:param name="max"/>
    <xsl:param name="x"/>
    <xsl:param name="scale"/>
    <xsl:param name="top"/>
    <xsl:param name="bottom"/>
    <xsl:if test="$at &lt;= $max">
      <path d="M{$x + $at * $scale} {$top}V{$bottom}" stroke="#d0d0d0"
          stroke-width="0.5"/>
      <text x="{$x + $at * $scale}" y="{$bottom + 12}" font-size="9"
          text-anchor="middle"><xsl:value-of select="$at"/></text>
      <xsl:call-template name="chart-grid">
        <xsl:with-param name="at" select="$at + $step"/>
        <xsl:with-param name="step" select="$step"/>
        <xsl:with-param name="max" select="$max"/>
        <xsl:with-param name="x" select="$x"/>
        <xsl:with-param name="scale" select="$scale"/>
        <xsl:with-param name="top" select="$top"/>
        <xsl:with-param name="bottom" select="$bottom"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The bars of one category, and the marks across them. -->
  <xsl:template name="chart-bars-of">
    <xsl:param name="series"/>
    <xsl:param name="unit"/>
    <xsl:param name="x"/>
    <xsl:param name="scale"/>
    <xsl:param name="edge"/>
    <xsl:param name="middle"/>
    <xsl:variable name="category" select="."/>
    <xsl:variable name="bars" select="count($series[not(@mark)])"/>
    <xsl:variable name="high" select="13 * $bars"/>
    <xsl:variable name="mark"
        select="1 + count($series[@mark][1]/preceding-sibling::series)"/>
    <xsl:variable name="line" select="$x + $scale * c:number(
        value[$series/@mark][position() = $mark]/@text)"/>
    <xsl:for-each select="$series">
      <xsl:variable name="n" select="position()"/>
      <xsl:variable name="text" select="$category/value[$n]/@text"/>
      <xsl:variable name="number" select="c:number($text)"/>
      <xsl:variable name="label" select="c:label($text, $unit)"/>
      <xsl:variable name="y" select="$middle - $high div 2
          + 13 * count(preceding-sibling::series[not(@mark)])"/>
      <xsl:choose>
        <xsl:when test="@mark">
          <xsl:if test="$number = $number">
            <path d="M{$x + $number * $scale} {$middle - $high div 2
                - 2}v{$high + 4}" stroke="black" stroke-width="2"/>
          </xsl:if>
          <xsl:if test="$text != '–'">
            <xsl:call-template name="chart-text">
              <xsl:with-param name="text" select="concat(p:lower(
                  string(@name)), '&#160;', $label)"/>
              <xsl:with-param name="x" select="$edge"/>
              <xsl:with-param name="y" select="$middle"/>
              <xsl:with-param name="width" select="80"/>
              <xsl:with-param name="anchor" select="'end'"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="end" select="$x + $number * $scale"/>
          <xsl:variable name="wide" select="c:width($label)
              * $chart-size + 6"/>
          <xsl:if test="$number &gt; 0">
            <xsl:call-template name="chart-box">
              <xsl:with-param name="x" select="$x"/>
              <xsl:with-param name="y" select="$y + 1"/>
              <xsl:with-param name="width" select="$number * $scale"/>
              <xsl:with-param name="height" select="11"/>
              <xsl:with-param name="tone" select="c:tone(., $n)"/>
            </xsl:call-template>
          </xsl:if>
          <!-- behind the bar; behind a mark that would cross it -->
          <xsl:variable name="behind" select="$line &gt; $end
              and $line &lt; $end + $wide"/>
          <xsl:call-template name="chart-value">
            <xsl:with-param name="text" select="$label"/>
            <xsl:with-param name="x">
              <xsl:choose>
                <xsl:when test="not($number = $number)">
                  <xsl:value-of select="$x + 4"/>
                </xsl:when>
                <xsl:when test="$behind">
                  <xsl:value-of select="$line + 4"/>
                </xsl:when>
                <xsl:otherwise><xsl:value-of select="$end + 4"/></xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
            <xsl:with-param name="y" select="$y + 10"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== A bar cut into parts ===== -->

  <!-- Each category is a bar as long as its values together; the parts are
       the series. Of one category the legend tells the values too. -->
  <xsl:template name="chart-stacked">
    <xsl:param name="data"/>
    <xsl:param name="title"/>
    <xsl:param name="unit"/>
    <xsl:param name="lead"/>
    <xsl:param name="note"/>
    <xsl:param name="source"/>
    <xsl:param name="width" select="$chart-width"/>
    <xsl:param name="number" select="$chart-numbered"/>
    <xsl:variable name="set" select="exsl:node-set($data)"/>
    <xsl:variable name="named" select="boolean($set/category[2])"/>
    <xsl:variable name="x" select="$named * $width * 0.3"/>
    <!-- the names with the values of the only bar -->
    <xsl:variable name="names">
      <xsl:for-each select="$set/series">
        <xsl:variable name="n" select="position()"/>
        <series xmlns="" name="{concat(@name, substring(concat(' – ',
            $set/category/value[$n]/@text), 1, 99 * not($named)))}">
          <xsl:copy-of select="@tone"/>
        </series>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="legend" select="exsl:node-set($names)/*"/>
    <xsl:variable name="rows">
      <xsl:for-each select="$set/category">
        <xsl:variable name="lines">
          <xsl:if test="$named">
            <xsl:call-template name="chart-lines">
              <xsl:with-param name="text" select="c:words(@name)"/>
              <xsl:with-param name="room"
                  select="$width * 0.28 div $chart-size"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:variable>
        <xsl:variable name="words"
            select="$chart-line * count(exsl:node-set($lines)/*)"/>
        <row xmlns="" height="{10 + ($words &gt; 18) * $words
            + ($words &lt;= 18) * 18}">
          <xsl:attribute name="sum">
            <xsl:variable name="numbers">
              <xsl:for-each select="value[c:number(@text) &gt; 0]">
                <n xmlns=""><xsl:value-of select="c:number(@text)"/></n>
              </xsl:for-each>
            </xsl:variable>
            <xsl:value-of select="sum(exsl:node-set($numbers)/*)"/>
          </xsl:attribute>
        </row>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="all" select="exsl:node-set($rows)/*"/>
    <xsl:variable name="bottom" select="sum($all/@height)"/>
    <xsl:variable name="longest" select="c:largest($all/@sum)"/>
    <xsl:call-template name="chart-figure">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="unit" select="$unit"/>
      <xsl:with-param name="lead" select="$lead"/>
      <xsl:with-param name="note" select="$note"/>
      <xsl:with-param name="source" select="$source"/>
      <xsl:with-param name="number" select="$number"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="height" select="$bottom + 8
          + c:legend-height($legend, $width)"/>
      <xsl:with-param name="words">
        <xsl:call-template name="chart-words">
          <xsl:with-param name="data" select="$set"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="drawing">
        <xsl:for-each select="$set/category">
          <xsl:variable name="n" select="position()"/>
          <xsl:variable name="middle" select="$all[$n]/@height div 2
              + sum($all[position() &lt; $n]/@height) + 4"/>
          <xsl:if test="$named">
            <xsl:call-template name="chart-text">
              <xsl:with-param name="text" select="@name"/>
              <xsl:with-param name="x" select="0"/>
              <xsl:with-param name="y" select="$middle"/>
              <xsl:with-param name="width" select="$width * 0.28"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="$longest &gt; 0">
            <xsl:call-template name="chart-parts">
              <xsl:with-param name="set" select="$set"/>
              <xsl:with-param name="unit" select="$unit"/>
              <xsl:with-param name="x" select="$x + 1"/>
              <xsl:with-param name="y" select="$middle - 9"/>
              <xsl:with-param name="scale"
                  select="($width - $x - 2) div $longest"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:for-each>
        <xsl:call-template name="chart-legend">
          <xsl:with-param name="series" select="$legend"/>
          <xsl:with-param name="y" select="$bottom + 14"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The parts of one bar; a value that finds no room in its part stands
       above it. -->
  <xsl:template name="chart-parts">
    <xsl:param name="set"/>
    <xsl:param name="unit"/>
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:param name="scale"/>
    <xsl:param name="n" select="1"/>
    <xsl:variable name="text" select="value[$n]/@text"/>
    <xsl:variable name="number" select="c:number($text)"/>
    <xsl:if test="$n &lt;= count(value)">
      <xsl:if test="$number &gt; 0">
        <xsl:variable name="tone"
            select="c:tone($set/series[$n], $n)"/>
        <xsl:variable name="label" select="c:label($text, $unit)"/>
        <xsl:variable name="fits" select="c:width($label) * $chart-size
            + 4 &lt;= $number * $scale"/>
        <xsl:call-template name="chart-box">
          <xsl:with-param name="x" select="$x"/>
          <xsl:with-param name="y" select="$y"/>
          <xsl:with-param name="width" select="$number * $scale"/>
          <xsl:with-param name="height" select="18"/>
          <xsl:with-param name="tone" select="$tone"/>
        </xsl:call-template>
        <xsl:call-template name="chart-value">
          <xsl:with-param name="text" select="$label"/>
          <xsl:with-param name="x"
              select="$x + $number * $scale div 2"/>
          <xsl:with-param name="y"
              select="$y + 12.5 - 14.5 * not($fits)"/>
          <xsl:with-param name="anchor" select="'middle'"/>
          <xsl:with-param name="on">
            <xsl:if test="$fits"><xsl:value-of select="$tone"/></xsl:if>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="chart-parts">
        <xsl:with-param name="set" select="$set"/>
        <xsl:with-param name="unit" select="$unit"/>
        <xsl:with-param name="x">
          <xsl:choose>
            <xsl:when test="$number &gt; 0">
              <xsl:value-of select="$x + $number * $scale"/>
            </xsl:when>
            <xsl:otherwise><xsl:value-of select="$x"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="y" select="$y"/>
        <xsl:with-param name="scale" select="$scale"/>
        <xsl:with-param name="n" select="$n + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Columns ===== -->

  <!-- Standing bars for categories with short names in an order: years,
       marks from 1 to 10. $axis: what the categories are. -->
  <xsl:template name="chart-columns">
    <xsl:param name="data"/>
    <xsl:param name="title"/>
    <xsl:param name="unit"/>
    <xsl:param name="lead"/>
    <xsl:param name="note"/>
    <xsl:param name="source"/>
    <xsl:param name="axis"/>
    <xsl:param name="max" select="0"/>
    <xsl:param name="width" select="$chart-width"/>
    <xsl:param name="number" select="$chart-numbered"/>
    <xsl:variable name="set" select="exsl:node-set($data)"/>
    <xsl:variable name="top"
        select="c:legend-height($set/series, $width) + 14"/>
    <xsl:variable name="bottom" select="$top + 110"/>
    <xsl:call-template name="chart-figure">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="unit" select="$unit"/>
      <xsl:with-param name="lead" select="$lead"/>
      <xsl:with-param name="note" select="$note"/>
      <xsl:with-param name="source" select="$source"/>
      <xsl:with-param name="number" select="$number"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="height"
          select="$bottom + 18 + 13 * boolean($axis)"/>
      <xsl:with-param name="words">
        <xsl:call-template name="chart-words">
          <xsl:with-param name="data" select="$set"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="drawing">
        <xsl:if test="$set/series[2]">
          <xsl:call-template name="chart-legend">
            <xsl:with-param name="series" select="$set/series"/>
            <xsl:with-param name="y" select="7"/>
            <xsl:with-param name="width" select="$width"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="chart-rungs">
          <xsl:with-param name="step"
              select="c:step(c:top($set, $max))"/>
          <xsl:with-param name="max" select="c:top($set, $max)"/>
          <xsl:with-param name="bottom" select="$bottom"/>
          <xsl:with-param name="scale"
              select="110 div c:top($set, $max)"/>
          <xsl:with-param name="width" select="$width"/>
        </xsl:call-template>
        <xsl:for-each select="$set/category">
          <xsl:call-template name="chart-column">
            <xsl:with-param name="set" select="$set"/>
            <xsl:with-param name="unit" select="$unit"/>
            <xsl:with-param name="slot"
                select="($width - 30) div count($set/category)"/>
            <xsl:with-param name="x" select="30 + (position() - 1)
                * ($width - 30) div count($set/category)"/>
            <xsl:with-param name="bottom" select="$bottom"/>
            <xsl:with-param name="scale"
                select="110 div c:top($set, $max)"/>
          </xsl:call-template>
        </xsl:for-each>
        <path d="M30 {$bottom}H{$width}" stroke="black"/>
        <xsl:if test="$axis">
          <text x="{30 + ($width - 30) div 2}" y="{$bottom + 26}"
              text-anchor="middle"><xsl:value-of select="$axis"/></text>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="chart-rungs">
    <xsl:param name="at" select="0"/>
    <xsl:param name="step"/>
    <xsl:param name="max"/>
    <xsl:param name="bottom"/>
    <xsl:param name="scale"/>
    <xsl:param name="width"/>
    <xsl:if test="$at &lt;= $max">
      <path d="M30 {$bottom - $at * $scale}H{$width}" stroke="#d0d0d0"
          stroke-width="0.5"/>
      <text x="25" y="{$bottom - $at * $scale + 3}" font-size="9"
          text-anchor="end"><xsl:value-of select="$at"/></text>
      <xsl:call-template name="chart-rungs">
        <xsl:with-param name="at" select="$at + $step"/>
        <xsl:with-param name="step" select="$step"/>
        <xsl:with-param name="max" select="$max"/>
        <xsl:with-param name="bottom" select="$bottom"/>
        <xsl:with-param name="scale" select="$scale"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The columns of one category, side by side. -->
  <xsl:template name="chart-column">
    <xsl:param name="set"/>
    <xsl:param name="unit"/>
    <xsl:param name="slot"/>
    <xsl:param name="x"/>
    <xsl:param name="bottom"/>
    <xsl:param name="scale"/>
    <xsl:variable name="wide" select="$slot * 0.76 div count(value)"/>
    <xsl:for-each select="value">
      <xsl:variable name="n" select="position()"/>
      <xsl:variable name="number" select="c:number(@text)"/>
      <xsl:variable name="left"
          select="$x + $slot * 0.12 + ($n - 1) * $wide"/>
      <xsl:variable name="high">
        <xsl:choose>
          <xsl:when test="$number &gt; 0">
            <xsl:value-of select="$number * $scale"/>
          </xsl:when>
          <xsl:otherwise>0</xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:if test="$high &gt; 0">
        <xsl:call-template name="chart-box">
          <xsl:with-param name="x" select="$left"/>
          <xsl:with-param name="y" select="$bottom - $high"/>
          <xsl:with-param name="width" select="$wide"/>
          <xsl:with-param name="height" select="$high"/>
          <xsl:with-param name="tone"
              select="c:tone($set/series[$n], $n)"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="chart-value">
        <xsl:with-param name="text" select="c:label(@text, $unit)"/>
        <xsl:with-param name="x" select="$left + $wide div 2"/>
        <xsl:with-param name="y" select="$bottom - $high - 4"/>
        <xsl:with-param name="anchor" select="'middle'"/>
      </xsl:call-template>
    </xsl:for-each>
    <text x="{$x + $slot div 2}" y="{$bottom + 13}" text-anchor="middle">
      <xsl:value-of select="@name"/>
    </text>
  </xsl:template>
</xsl:stylesheet>
