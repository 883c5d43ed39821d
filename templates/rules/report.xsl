<?xml version="1.0" encoding="UTF-8"?>
<!--
report: rule 9.10: what a report counts is in the data that it counts, and
nothing is typed that can be counted.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:r="urn:pisar:rules"
    exclude-result-prefixes="d r">

  <xsl:key name="response" match="/*/d:monitoring/d:instrument/d:response"
      use="concat(../@id, ' ', @phase, ' ', @person, ' ', @pair)"/>

  <xsl:template name="rules-of-report">
    <xsl:for-each select="$dossier/d:monitoring">
      <xsl:variable name="as-of" select="r:day(@as-of)"/>
      <xsl:for-each select="d:indicator">
        <xsl:call-template name="rules-of-indicator"/>
      </xsl:for-each>
      <xsl:for-each select="d:instrument/d:response">
        <xsl:call-template name="rules-of-response"/>
      </xsl:for-each>
      <xsl:for-each select="d:meetings[d:meeting]">
        <xsl:call-template name="rules-of-meetings"/>
      </xsl:for-each>
      <xsl:for-each select="d:award[@order]">
        <xsl:call-template name="rule-of-award"/>
      </xsl:for-each>
      <xsl:for-each select="d:event | d:instrument/d:response
          | d:meetings/d:meeting[not(@status = 'planned')]">
        <xsl:if test="number(translate(@date, '-', '')) &gt; $as-of">
          <xsl:call-template name="broken">
            <xsl:with-param name="rule" select="'after-report'"/>
            <xsl:with-param name="a" select="r:date(@date)"/>
            <xsl:with-param name="b" select="r:date(../@as-of
                | ../../@as-of)"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- A number is counted or typed, not both; a part is no more than all. -->
  <xsl:template name="rules-of-indicator">
    <xsl:for-each select="(d:numerator | d:denominator)[@value
        and (@count or @population)]">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'count-typed'"/>
        <xsl:with-param name="a" select="../@code"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:variable name="whole" select="d:denominator/@value
        | ../d:population[@id = current()/d:denominator/@population]/@value"/>
    <xsl:if test="(not(@unit) or @unit = '%')
        and d:numerator/@value &gt; $whole">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'more-than-all'"/>
        <xsl:with-param name="at" select="d:numerator"/>
        <xsl:with-param name="a" select="@code"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Who answers is in the pair, and answers once. -->
  <xsl:template name="rules-of-response">
    <xsl:variable name="pair" select="key('pair', @pair)"/>
    <xsl:if test="@person and $pair and not(@person
        = ($pair/d:mentor | $pair/d:mentee)/@person)">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'not-in-pair'"/>
        <xsl:with-param name="a" select="r:who(key('person', @person))"/>
        <xsl:with-param name="b" select="@pair"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:variable name="same" select="key('response',
        concat(../@id, ' ', @phase, ' ', @person, ' ', @pair))"/>
    <xsl:if test="@person and generate-id($same[1]) != generate-id()">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'answers-twice'"/>
        <xsl:with-param name="a" select="r:who(key('person', @person))"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The typed numbers of meetings are those of the list. -->
  <xsl:template name="rules-of-meetings">
    <xsl:variable name="held" select="count(d:meeting[not(@status)
        or @status = 'held'])"/>
    <xsl:if test="@held and @held != $held">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'meetings-differ'"/>
        <xsl:with-param name="a" select="@held"/>
        <xsl:with-param name="b" select="$held"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- An award of the report stands in the order that it names. -->
  <xsl:template name="rule-of-award">
    <xsl:if test="not(key('order', @order)//d:award/@person
        = @person)">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'award-not-in-order'"/>
        <xsl:with-param name="a" select="r:who(key('person', @person))"/>
        <xsl:with-param name="b" select="@order"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
