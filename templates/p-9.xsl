<?xml version="1.0" encoding="UTF-8"?>
<!--
P-9: the route of a mentee: from where, by which steps, to what.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/pair-paper.xsl"/>

  <pisar:document kind="P-9"
      stage="5, пары и группы (октябрь–ноябрь)"
      title="Индивидуальный образовательный маршрут (маршрутный лист)"
      needs="organisation people pairs route" blank="yes" audience="blank"
      each="/d:dossier/d:pair-papers/d:route"
      file="concat(substring(concat(@date,
        /d:dossier/d:pairs/d:pair[@id = p:subject()/@pair]/@start), 1, 10),
        '_p-9_', p:latin(@pair), substring(concat('-', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:variable name="route" select="p:subject()[self::d:route]"/>
    <xsl:variable name="pair" select="key('pair', $route/@pair)"/>
    <xsl:variable name="person" select="key('person', $route/@person)"/>
    <xsl:variable name="title" select="$pair-words/say[@id = 'route']"/>
    <xsl:call-template name="pair-paper">
      <xsl:with-param name="title" select="$title/text()[1]"/>
      <xsl:with-param name="orientation" select="'landscape'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="pair-title">
          <xsl:with-param name="title" select="$title"/>
        </xsl:call-template>
        <xsl:call-template name="pair-head">
          <xsl:with-param name="pair" select="$pair"/>
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="goal" select="false()"/>
        </xsl:call-template>
        <xsl:call-template name="route-ends">
          <xsl:with-param name="route" select="$route"/>
          <xsl:with-param name="pair" select="$pair"/>
        </xsl:call-template>
        <xsl:call-template name="route-table">
          <xsl:with-param name="route" select="$route"/>
        </xsl:call-template>
        <xsl:call-template name="pair-signatures">
          <xsl:with-param name="pair" select="$pair"/>
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="dated" select="false()"/>
        </xsl:call-template>
        <xsl:for-each select="($person | $dossier/d:people/d:person
            [not($person)][@id = $pair/d:mentee/@person])
            /d:legal-representative">
          <xsl:call-template name="sign-line">
            <xsl:with-param name="label"
                select="$pair-words/say[@id = 'representative']"/>
            <xsl:with-param name="person" select="key('person', @person)"/>
            <xsl:with-param name="space" select="'8pt'"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Where the route begins, an arrow, where it leads. -->
  <xsl:template name="route-ends">
    <xsl:param name="route"/>
    <xsl:param name="pair"/>
    <fo:table table-layout="fixed" width="100%" font-size="{$table-size}"
        border-collapse="separate" space-after="8pt" text-indent="0mm"
        line-height="{$requisite-line-height}"
        keep-together.within-page="always">
      <fo:table-column column-width="proportional-column-width(10)"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="proportional-column-width(10)"/>
      <fo:table-body>
        <fo:table-row>
          <xsl:call-template name="route-end">
            <xsl:with-param name="label"
                select="$pair-words/say[@id = 'start-point']"/>
            <xsl:with-param name="node" select="$route/d:start-point"/>
          </xsl:call-template>
          <fo:table-cell text-align="center" display-align="center">
            <fo:block font-size="20pt">→</fo:block>
          </fo:table-cell>
          <xsl:call-template name="route-end">
            <xsl:with-param name="label"
                select="$pair-words/say[@id = 'destination']"/>
            <xsl:with-param name="node" select="$route/d:goal
                | $pair/d:goal[not($route/d:goal)]"/>
          </xsl:call-template>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="route-end">
    <xsl:param name="label"/>
    <xsl:param name="node"/>
    <fo:table-cell border="{$border}" padding="2mm">
      <xsl:if test="not($node)">
        <xsl:attribute name="height">24mm</xsl:attribute>
      </xsl:if>
      <fo:block font-weight="bold">
        <xsl:value-of select="$label"/>
      </fo:block>
      <xsl:call-template name="cell-flow">
        <xsl:with-param name="node" select="$node"/>
      </xsl:call-template>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="route-table">
    <xsl:param name="route"/>
    <xsl:variable name="columns"
        select="$pair-words/columns[@of = 'route']/column"/>
    <fo:table xsl:use-attribute-sets="table"
        font-size="{$dense-table-size}">
      <xsl:call-template name="pair-columns">
        <xsl:with-param name="of" select="'route'"/>
        <xsl:with-param name="width" select="$landscape-text-width"/>
        <xsl:with-param name="size" select="$dense-table-size"/>
      </xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="$route/d:stage">
          <xsl:call-template name="pair-section-row">
            <xsl:with-param name="columns" select="6"/>
            <xsl:with-param name="text" select="d:name"/>
          </xsl:call-template>
          <xsl:for-each select="d:step">
            <xsl:call-template name="route-row"/>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:if test="not($route)">
          <xsl:for-each select="$pair-words/stage">
            <xsl:call-template name="pair-section-row">
              <xsl:with-param name="columns" select="6"/>
              <xsl:with-param name="text" select="."/>
            </xsl:call-template>
            <xsl:call-template name="pair-blank-rows">
              <xsl:with-param name="columns" select="$columns"/>
              <xsl:with-param name="left" select="3 + 3 * (position() = 2)"/>
              <xsl:with-param name="n"
                  select="1 + 3 * (position() = 2) + 9 * (position() = 3)"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:if>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="route-row">
    <fo:table-row xsl:use-attribute-sets="row"
        height="{$blank-row-height}">
      <xsl:if test="not(following::d:step[ancestor::d:route[1]/@pair
          = current()/ancestor::d:route/@pair])">
        <xsl:attribute name="keep-with-previous.within-page"
          >always</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="pair-cell">
        <xsl:with-param name="text" select="1
            + count(preceding-sibling::d:step)
            + count(../preceding-sibling::d:stage/d:step)"/>
        <xsl:with-param name="align" select="'center'"/>
      </xsl:call-template>
      <xsl:call-template name="pair-flow-cell">
        <xsl:with-param name="node" select="d:name"/>
      </xsl:call-template>
      <xsl:call-template name="pair-flow-cell">
        <xsl:with-param name="node" select="d:form"/>
      </xsl:call-template>
      <xsl:call-template name="pair-deadline-cell">
        <xsl:with-param name="node" select="d:deadline"/>
      </xsl:call-template>
      <xsl:call-template name="pair-flow-cell">
        <xsl:with-param name="node" select="d:result"/>
      </xsl:call-template>
      <xsl:call-template name="pair-flow-cell">
        <xsl:with-param name="node" select="d:mark"/>
      </xsl:call-template>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
