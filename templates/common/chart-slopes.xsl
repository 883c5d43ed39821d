<?xml version="1.0" encoding="UTF-8"?>
<!--
chart-slopes: what was before on a left axis, what is after on a right one, a
line between; side by side for several groups, all on one scale. A line that
falls is dashed. See chart.xsl for what a chart takes.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.w3.org/2000/svg"
    xmlns:c="urn:pisar:chart"
    xmlns:exsl="http://exslt.org/common"
    xmlns:math="http://exslt.org/math"
    exclude-result-prefixes="c exsl math">

  <xsl:variable name="chart-slope-high" select="110"/>

  <!--
    Two series; <panel name="ученик – ученик"> with categories in it, of which
    each has two values and @no, that stands at its line; what the numbers
    mean is written below, of the first panel. Three panels in a row.
  -->
  <xsl:template name="chart-slopes">
    <xsl:param name="data"/>
    <xsl:param name="title"/>
    <xsl:param name="unit"/>
    <xsl:param name="lead"/>
    <xsl:param name="note"/>
    <xsl:param name="source"/>
    <xsl:param name="width" select="$chart-width"/>
    <xsl:param name="number" select="$chart-numbered"/>
    <xsl:variable name="set" select="exsl:node-set($data)"/>
    <xsl:variable name="panels" select="$set/panel"/>
    <xsl:variable name="across" select="count($panels[position() &lt; 4])"/>
    <xsl:variable name="wide" select="($width - 16 * ($across - 1))
        div $across"/>
    <xsl:variable name="heads">
      <xsl:for-each select="$panels">
        <xsl:variable name="lines">
          <xsl:call-template name="chart-lines">
            <xsl:with-param name="text" select="c:words(@name)"/>
            <xsl:with-param name="room" select="$wide div $chart-size"/>
          </xsl:call-template>
        </xsl:variable>
        <n xmlns=""><xsl:value-of select="count(exsl:node-set($lines)/*)"/></n>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="head" select="18 + $chart-line
        * c:largest(exsl:node-set($heads)/*)"/>
    <xsl:variable name="high" select="$head + $chart-slope-high + 13"/>
    <xsl:variable name="names">
      <xsl:call-template name="chart-slope-names">
        <xsl:with-param name="panels" select="$panels"/>
        <xsl:with-param name="room" select="($width - 2) div $chart-size"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="top" select="ceiling(count($panels) div 3) * $high"/>
    <xsl:call-template name="chart-figure">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="unit" select="$unit"/>
      <xsl:with-param name="lead" select="$lead"/>
      <xsl:with-param name="note" select="$note"/>
      <xsl:with-param name="source" select="$source"/>
      <xsl:with-param name="number" select="$number"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="height" select="$top + $chart-line
          * count(exsl:node-set($names)/*)"/>
      <xsl:with-param name="words">
        <xsl:for-each select="$panels">
          <xsl:value-of select="concat(@name, ' – ')"/>
          <xsl:call-template name="chart-words">
            <xsl:with-param name="data" select="."/>
            <xsl:with-param name="series" select="$set/series"/>
          </xsl:call-template>
          <xsl:if test="position() != last()">; </xsl:if>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="drawing">
        <xsl:for-each select="$panels">
          <xsl:call-template name="chart-slope-panel">
            <xsl:with-param name="series" select="$set/series"/>
            <xsl:with-param name="values"
                select="$panels/category/value/@text"/>
            <xsl:with-param name="x" select="(position() - 1) mod 3
                * ($wide + 16)"/>
            <xsl:with-param name="y" select="floor((position() - 1) div 3)
                * $high"/>
            <xsl:with-param name="wide" select="$wide"/>
            <xsl:with-param name="head" select="$head"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="exsl:node-set($names)/*">
          <text x="1" y="{$top + $chart-line * (position() - 1) + 9}">
            <xsl:value-of select="."/>
          </text>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «1 – Насколько полезны встречи», in lines: <l>…</l>. -->
  <xsl:template name="chart-slope-names">
    <xsl:param name="panels"/>
    <xsl:param name="room"/>
    <xsl:for-each select="$panels/category[not(@no
        = preceding-sibling::category/@no
        or @no = ../preceding-sibling::panel/category/@no)]">
      <xsl:sort select="@no" data-type="number"/>
      <xsl:call-template name="chart-lines">
        <xsl:with-param name="text"
            select="c:words(concat(@no, ' – ', @name))"/>
        <xsl:with-param name="room" select="$room"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="$panels/category[c:number(value[1]/@text)
        &gt; c:number(value[2]/@text)]">
      <l xmlns="">Штриховая линия – снижение.</l>
    </xsl:if>
  </xsl:template>

  <!-- The panel that is the context. -->
  <xsl:template name="chart-slope-panel">
    <xsl:param name="series"/>
    <xsl:param name="values"/>
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:param name="wide"/>
    <xsl:param name="head"/>
    <xsl:variable name="numbers">
      <xsl:for-each select="$values">
        <n xmlns=""><xsl:value-of select="c:number(.)"/></n>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="all"
        select="exsl:node-set($numbers)/n[. != 'NaN']"/>
    <xsl:variable name="low" select="floor(math:min($all))"/>
    <xsl:variable name="top" select="ceiling(math:max($all))"/>
    <xsl:variable name="scale" select="$chart-slope-high
        div ($top - $low + ($top = $low))"/>
    <xsl:variable name="bottom" select="$y + $head + $chart-slope-high"/>
    <xsl:variable name="left" select="$x + 30"/>
    <xsl:variable name="right" select="$x + $wide - 44"/>
    <xsl:call-template name="chart-text">
      <xsl:with-param name="text" select="@name"/>
      <xsl:with-param name="x" select="($left + $right) div 2"/>
      <xsl:with-param name="y" select="$y"/>
      <xsl:with-param name="width" select="$wide"/>
      <xsl:with-param name="anchor" select="'middle'"/>
      <xsl:with-param name="from" select="'top'"/>
    </xsl:call-template>
    <xsl:for-each select="$series[position() &lt; 3]">
      <xsl:variable name="at" select="$left + (position() - 1)
          * ($right - $left)"/>
      <text x="{$at}" y="{$y + $head - 6}" text-anchor="middle">
        <xsl:value-of select="@name"/>
      </text>
      <path d="M{$at} {$y + $head}V{$bottom}" stroke="#8c8c8c"
          stroke-width="0.5"/>
    </xsl:for-each>
    <xsl:for-each select="category">
      <xsl:variable name="from" select="c:number(value[1]/@text)"/>
      <xsl:variable name="to" select="c:number(value[2]/@text)"/>
      <xsl:if test="$from = $from and $to = $to">
        <path d="M{$left} {$bottom - ($from - $low) * $scale}L{$right}
            {$bottom - ($to - $low) * $scale}" stroke="black"
            stroke-width="1.2">
          <xsl:if test="$to &lt; $from">
            <xsl:attribute name="stroke-dasharray">4 2.5</xsl:attribute>
          </xsl:if>
        </path>
        <circle cx="{$left}" cy="{$bottom - ($from - $low) * $scale}" r="2"/>
        <circle cx="{$right}" cy="{$bottom - ($to - $low) * $scale}" r="2"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:call-template name="chart-slope-labels">
      <xsl:with-param name="n" select="1"/>
      <xsl:with-param name="x" select="$left - 5"/>
      <xsl:with-param name="low" select="$low"/>
      <xsl:with-param name="scale" select="$scale"/>
      <xsl:with-param name="bottom" select="$bottom"/>
    </xsl:call-template>
    <xsl:call-template name="chart-slope-labels">
      <xsl:with-param name="n" select="2"/>
      <xsl:with-param name="x" select="$right + 5"/>
      <xsl:with-param name="low" select="$low"/>
      <xsl:with-param name="scale" select="$scale"/>
      <xsl:with-param name="bottom" select="$bottom"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The values of the axis $n from above, pushed apart where they would
       stand on one another. -->
  <xsl:template name="chart-slope-labels">
    <xsl:param name="n"/>
    <xsl:param name="x"/>
    <xsl:param name="low"/>
    <xsl:param name="scale"/>
    <xsl:param name="bottom"/>
    <xsl:variable name="sorted">
      <xsl:for-each select="category[string(c:number(value[$n]/@text))
          != 'NaN']">
        <xsl:sort select="c:number(value[$n]/@text)" data-type="number"
            order="descending"/>
        <xsl:sort select="c:number(value[3 - $n]/@text)" data-type="number"
            order="descending"/>
        <t xmlns="" text="{value[$n]/@text}" no="{@no}" y="{$bottom
            - (c:number(value[$n]/@text) - $low) * $scale}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="chart-slope-label">
      <xsl:with-param name="labels" select="exsl:node-set($sorted)/t"/>
      <xsl:with-param name="x" select="$x"/>
      <xsl:with-param name="bottom" select="$bottom + 6"/>
      <xsl:with-param name="end" select="$n = 1"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="chart-slope-label">
    <xsl:param name="labels"/>
    <xsl:param name="x"/>
    <xsl:param name="bottom"/>
    <xsl:param name="end"/>
    <xsl:param name="n" select="1"/>
    <xsl:param name="above" select="-9999"/>
    <xsl:if test="$n &lt;= count($labels)">
      <xsl:variable name="own" select="number($labels[$n]/@y)"/>
      <xsl:variable name="free" select="($own &gt; $above + 10) * $own
          + not($own &gt; $above + 10) * ($above + 10)"/>
      <xsl:variable name="last" select="$bottom - 10
          * (count($labels) - $n)"/>
      <xsl:variable name="y" select="($free &lt; $last) * $free
          + not($free &lt; $last) * $last"/>
      <text x="{$x}" y="{$y + 3.5}">
        <xsl:if test="$end">
          <xsl:attribute name="text-anchor">end</xsl:attribute>
        </xsl:if>
        <xsl:value-of select="$labels[$n]/@text"/>
        <xsl:if test="not($end) and $labels[$n]/@no != ''">
          <xsl:value-of select="concat(' (', $labels[$n]/@no, ')')"/>
        </xsl:if>
      </text>
      <xsl:call-template name="chart-slope-label">
        <xsl:with-param name="labels" select="$labels"/>
        <xsl:with-param name="x" select="$x"/>
        <xsl:with-param name="bottom" select="$bottom"/>
        <xsl:with-param name="end" select="$end"/>
        <xsl:with-param name="n" select="$n + 1"/>
        <xsl:with-param name="above" select="$y"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
