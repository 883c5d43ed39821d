<?xml version="1.0" encoding="UTF-8"?>
<!--
  measure-public: which numbers a public copy may print. A group of 1…4 people ($m-least - 1) is not shown, and neither
  is a number from which such a group can be computed: the other part of a known whole, the last part of a known sum.
  What is hidden prints as an asterisk; inside the school ($audience is not public) everything is shown.

  Worked example (least 5): of 18 pairs 16 are done, 1 works, 1 was replaced. 1 + 1 = 2 are hidden and their sum
  can be computed from 18, so the 16 is hidden too. Of 21 answers 19 are content: 2 are not, so the share prints as «не
  менее 76,2» (16 of 21), which says no more than «fewer than five».
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:pisar:data"
                xmlns:m="urn:pisar:measure" xmlns:func="http://exslt.org/functions" xmlns:exsl="http://exslt.org/common"
                extension-element-prefixes="func" exclude-result-prefixes="d m func exsl">

  <xsl:variable name="m-public" select="$audience = 'public'"/>
  <!-- The least group that is shown: five, or more when the school says so. -->
  <xsl:variable name="m-least" select="5 + (m:threshold('small-group', 5) &gt; 5) * (m:threshold('small-group', 5) - 5)"/>

  <!-- Whether a number of people is too small to be shown. -->
  <func:function name="m:small">
    <xsl:param name="n"/>
    <func:result select="$m-public and $n &gt; 0 and $n &lt; $m-least"/>
  </func:function>

  <!-- A number of people that stands by itself. -->
  <func:function name="m:open-count">
    <xsl:param name="n"/>
    <xsl:choose>
      <xsl:when test="m:small($n)"><func:result select="'*'"/></xsl:when>
      <xsl:otherwise><func:result select="string($n)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- How a part of a whole may be shown: exact, below (the part is small), above (the rest is), hidden. -->
  <func:function name="m:openness">
    <xsl:param name="part"/>
    <xsl:param name="whole"/>
    <xsl:choose>
      <xsl:when test="not($m-public) or not($whole &gt; 0) or string($part) = 'NaN'">
        <func:result select="'exact'"/>
      </xsl:when>
      <xsl:when test="$whole &lt; $m-least or m:small($part) and m:small($whole - $part)">
        <func:result select="'hidden'"/>
      </xsl:when>
      <xsl:when test="m:small($part)"><func:result select="'below'"/></xsl:when>
      <xsl:when test="m:small($whole - $part)"><func:result select="'above'"/></xsl:when>
      <xsl:otherwise><func:result select="'exact'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- A share in per cent, without the sign: exact, or as far as it may be said. -->
  <func:function name="m:open-share">
    <xsl:param name="part"/>
    <xsl:param name="whole"/>
    <xsl:variable name="way" select="m:openness($part, $whole)"/>
    <xsl:choose>
      <xsl:when test="$way = 'hidden'"><func:result select="'*'"/></xsl:when>
      <xsl:when test="$way = 'below'"><func:result select="concat('не&#160;более ', m:share($m-least, $whole))"/></xsl:when>
      <xsl:when test="$way = 'above'">
        <func:result select="concat('не&#160;менее ', m:share($whole - $m-least, $whole))"/>
      </xsl:when>
      <xsl:otherwise><func:result select="m:share($part, $whole)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- Of the parts of a printed sum (elements with @n) those to hide: the small ones, and of the others the least ones
       until at least two are hidden which together are no small group. -->
  <func:function name="m:shut">
    <xsl:param name="parts"/>
    <xsl:param name="hidden" select="$parts[m:small(@n)]"/>
    <xsl:variable name="open" select="$parts[@n &gt; 0][count(. | $hidden) != count($hidden)]"/>
    <xsl:variable name="next">
      <xsl:for-each select="$open">
        <xsl:sort select="@n" data-type="number"/>
        <xsl:if test="position() = 1"><xsl:value-of select="count(preceding-sibling::*) + 1"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="not($hidden) or not($open) or $hidden[2] and sum($hidden/@n) &gt;= $m-least">
        <func:result select="$hidden"/>
      </xsl:when>
      <xsl:otherwise>
        <func:result select="m:shut($parts, $hidden | $parts[count(preceding-sibling::*) + 1 = $next])"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>
</xsl:stylesheet>
