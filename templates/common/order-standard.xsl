<?xml version="1.0" encoding="UTF-8"?>
<!--
order-standard: an order whose items, preamble or attachments the school has
not written: they are made from its facts by the typical text of its kind
(templates/orders). What is written wins: an order with items of its own keeps
just these and its own attachments.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="urn:pisar:data"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:s="urn:pisar:standard"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p s exsl">
  <xsl:include href="standard.xsl"/>

  <!-- The paper of the subject. $standard: the typical order of its kind. -->
  <xsl:template name="order-paper">
    <xsl:param name="standard"/>
    <xsl:variable name="order" select="p:subject()"/>
    <xsl:choose>
      <xsl:when test="$order/d:items/d:item and $order/d:preamble">
        <xsl:for-each select="$order">
          <xsl:call-template name="order-document"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="whole">
          <xsl:call-template name="standard-dossier">
            <xsl:with-param name="papers">
              <xsl:for-each select="$order">
                <xsl:call-template name="order-siblings"/>
                <xsl:call-template name="order-filled">
                  <xsl:with-param name="standard" select="$standard"/>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:variable>
        <xsl:for-each select="exsl:node-set($whole)/d:dossier
            /d:order[@id = $order/@id]">
          <xsl:call-template name="order-document"/>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The heads of the other orders, to which this one may refer. -->
  <xsl:template name="order-siblings">
    <xsl:for-each select="($dossier/d:order | $dossier/d:orders/d:order)
        [@id != current()/@id]">
      <xsl:copy>
        <xsl:copy-of select="@* | d:kind | d:number | d:date | d:heading"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:template>

  <!-- The order with all its parts, written or typical. -->
  <xsl:template name="order-filled">
    <xsl:param name="standard"/>
    <xsl:variable name="facts" select="*[local-name() = $standard/@s:facts]
        | current()[not($standard/@s:facts)]"/>
    <xsl:variable name="own" select="d:items/d:item"/>
    <xsl:if test="not($facts) and not($own)">
      <xsl:value-of select="p:error(., concat('в приказе ', @code,
          ' нет ни пунктов (items), ни сведений для них (',
          $standard/@s:facts, ')'))"/>
    </xsl:if>
    <xsl:copy>
      <xsl:copy-of select="../@xml:base | @* | d:letterhead | d:kind
          | d:number | d:date | d:place | d:heading | d:amended"/>
      <xsl:copy-of select="d:preamble"/>
      <xsl:if test="not(d:preamble)">
        <xsl:apply-templates select="$standard/d:preamble" mode="fill">
          <xsl:with-param name="facts" select="."/>
        </xsl:apply-templates>
      </xsl:if>
      <xsl:copy-of select="d:operative"/>
      <items>
        <xsl:copy-of select="d:items/@* | $own"/>
        <xsl:if test="not($own)">
          <xsl:apply-templates select="$standard/d:items/*" mode="fill">
            <xsl:with-param name="facts" select="$facts"/>
          </xsl:apply-templates>
        </xsl:if>
        <xsl:copy-of select="d:items/d:control"/>
        <xsl:if test="not($own or d:items/d:control)">
          <control self="true"/>
        </xsl:if>
      </items>
      <xsl:copy-of select="d:signature | d:executor | d:visa
          | d:acquaintance"/>
      <xsl:if test="not($own or d:acquaintance)">
        <xsl:apply-templates select="$standard/d:acquaintance" mode="fill">
          <xsl:with-param name="facts" select="$facts"/>
        </xsl:apply-templates>
      </xsl:if>
      <xsl:copy-of select="d:attachments"/>
      <xsl:if test="not($own or d:attachments)">
        <xsl:apply-templates select="$standard/d:attachments" mode="fill">
          <xsl:with-param name="facts" select="$facts"/>
        </xsl:apply-templates>
      </xsl:if>
    </xsl:copy>
  </xsl:template>

  <!-- ===== Places of orders ===== -->

  <!-- The grounds in a case, with commas; else the act of the place. -->
  <xsl:template match="s:grounds" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="case" select="@case"/>
    <xsl:if test="not($facts/d:ground)">
      <xsl:apply-templates mode="fill"/>
    </xsl:if>
    <xsl:for-each select="$facts/d:ground">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:choose>
        <xsl:when test="@act"><act ref="{@act}" case="{$case}"/></xsl:when>
        <xsl:when test="@order">
          <order-ref ref="{@order}" case="{$case}"/>
        </xsl:when>
        <xsl:when test="@protocol">
          <xsl:call-template name="ground-protocol">
            <xsl:with-param name="case" select="string($case)"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:copy-of select="node()"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- «решением педагогического совета (протокол от 28.08.2026 № 1)». -->
  <xsl:template name="ground-protocol">
    <xsl:param name="case"/>
    <xsl:variable name="protocol" select="key('protocol', @protocol)"/>
    <xsl:call-template name="word-in-case">
      <xsl:with-param name="word" select="'решение'"/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
    <xsl:text> </xsl:text>
    <xsl:call-template name="in-case">
      <xsl:with-param name="node"
          select="key('body', $protocol/@body)/d:name"/>
      <xsl:with-param name="case" select="'gen'"/>
    </xsl:call-template>
    <xsl:text> (протокол </xsl:text>
    <xsl:call-template name="order-date-number">
      <xsl:with-param name="order" select="$protocol"/>
    </xsl:call-template>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <!-- The row of a pair in the table of its order. -->
  <xsl:template match="s:pair-row" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="pair" select="$dossier/d:pairs/d:pair
        [d:stop/@pair = $facts/@id] | $facts[d:stop]"/>
    <xsl:value-of select="count($pair[1]/preceding-sibling::d:pair
        [@order = $pair[1]/@order]) + 1"/>
  </xsl:template>

  <!-- The part of a team's member. -->
  <xsl:template match="s:team-role" mode="fill">
    <xsl:param name="facts"/>
    <xsl:choose>
      <xsl:when test="$facts/@duty">
        <xsl:value-of select="$facts/@duty"/>
      </xsl:when>
      <xsl:when test="$facts/self::d:leader">
        <xsl:value-of select="$words/say[@id = 'leader']"/>
      </xsl:when>
      <xsl:when test="$facts/self::d:secretary">
        <xsl:value-of select="$words/say[@id = 'secretary']"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$words/say[@id = 'members-row']"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Two cells of a guest: who, and post with place of work. -->
  <xsl:template match="s:guest" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="person" select="s:people($facts)"/>
    <xsl:variable name="partner" select="$organisation/d:partner
        [@id = $facts/@partner]"/>
    <xsl:choose>
      <xsl:when test="$person">
        <td><person ref="{$person/@id}" form="full"/></td>
        <td>
          <xsl:for-each select="$person">
            <xsl:call-template name="person-post"/>
          </xsl:for-each>
        </td>
      </xsl:when>
      <xsl:when test="$partner">
        <td>
          <xsl:call-template name="nominative">
            <xsl:with-param name="node" select="$partner/d:head-name"/>
          </xsl:call-template>
        </td>
        <td>
          <xsl:call-template name="nominative">
            <xsl:with-param name="node" select="$partner/d:head-position"/>
          </xsl:call-template>
          <xsl:text> </xsl:text>
          <organisation partner="{$partner/@id}" case="gen"/>
        </td>
      </xsl:when>
      <xsl:otherwise>
        <td>
          <xsl:apply-templates select="$facts/node()" mode="fill-bare"/>
        </td>
        <td>–</td>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An instrument's title, or the words of a tool. -->
  <xsl:template match="s:tool" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="titled" select="$facts/self::d:instrument
        | $dossier/d:monitoring/d:instrument[@id = $facts/@instrument]"/>
    <xsl:variable name="text">
      <xsl:apply-templates mode="plain" select="$titled/d:title
          | $facts[not($titled)]"/>
    </xsl:variable>
    <xsl:value-of select="p:uncapitalize(normalize-space($text))"/>
  </xsl:template>
</xsl:stylesheet>
