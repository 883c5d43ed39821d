<?xml version="1.0" encoding="UTF-8"?>
<!--
  measure-schools: what the schools of a district sent, summed up (d:schools). A district's share is the sum of the
  parts over the sum of the wholes of those who sent them, never the mean of the schools' shares. Sums are scaled by
  10000 like all numbers of measure.xsl.

  Worked example: 30 of 100 and 5 of 10 make 35 of 110: 31,8 % (the mean of 30 % and 50 % would be 40 %). A school that
  sent nothing changes neither sum.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:pisar:data"
                xmlns:m="urn:pisar:measure" xmlns:func="http://exslt.org/functions"
                extension-element-prefixes="func" exclude-result-prefixes="d m func">

  <xsl:variable name="m-schools" select="$m-root/*/d:schools/d:school | $m-root/d:schools/d:school"/>

  <!-- What the schools sent for an indicator in a year. -->
  <func:function name="m:school-values">
    <xsl:param name="code"/>
    <xsl:param name="year"/>
    <func:result select="$m-schools/d:value[@indicator = $code][@year = $year]"/>
  </func:function>

  <!-- One school's denominator; NaN where it sent none. -->
  <func:function name="m:school-whole">
    <xsl:param name="value"/>
    <xsl:variable name="population" select="$value/../d:population[@id = $value/@population]/@value"/>
    <func:result select="round(($value/@whole | $population[not($value/@whole)]) * 10000)"/>
  </func:function>

  <!-- The sum of the numerators (part) or of the denominators (whole); NaN when no school sent one. -->
  <func:function name="m:schools-sum">
    <xsl:param name="values"/>
    <xsl:param name="of"/>
    <xsl:variable name="populations" select="$values[not(@whole)]"/>
    <xsl:variable name="by-population">
      <xsl:for-each select="$populations">
        <v n="{m:school-whole(.)}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="not($values)"><func:result select="number('NaN')"/></xsl:when>
      <xsl:when test="$of = 'part'"><func:result select="m:sum($values/@part)"/></xsl:when>
      <xsl:otherwise>
        <func:result select="m:sum($values/@whole) + sum(exsl:node-set($by-population)/v/@n)"
                     xmlns:exsl="http://exslt.org/common"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- A school's share as printed: «–» of nothing, «не представлено» when it sent none. -->
  <func:function name="m:school-text">
    <xsl:param name="value"/>
    <xsl:param name="per-cent"/>
    <xsl:choose>
      <xsl:when test="not($value)"><func:result select="'не представлено'"/></xsl:when>
      <xsl:when test="$value/@whole or $value/@population">
        <func:result select="m:ratio($value/@part * (1 + 99 * $per-cent), m:school-whole($value) div 10000, 1)"/>
      </xsl:when>
      <xsl:otherwise><func:result select="m:plain($value/@part)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>
</xsl:stylesheet>
