<?xml version="1.0" encoding="UTF-8"?>
<!--
pairs: the table of pairs and groups of an order.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="d p">

  <!-- The pairs of this order; all of the dossier when none names one. -->
  <xsl:template match="d:insert[@what = 'pairs-table']" mode="block">
    <xsl:variable name="order" select="ancestor::d:order[1]"/>
    <xsl:variable name="own" select="key('pair-of-order', $order/@id)"/>
    <xsl:variable name="pairs" select="key('pair', @pair)
        | $own[not(current()/@pair)]
        | $dossier/d:pairs/d:pair[not($own) and not(@order)
            and not(current()/@pair)]"/>
    <xsl:choose>
      <xsl:when test="@orientation">
        <pf:turn orientation="{@orientation}">
          <xsl:call-template name="pairs-table">
            <xsl:with-param name="pairs" select="$pairs"/>
          </xsl:call-template>
        </pf:turn>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="pairs-table">
          <xsl:with-param name="pairs" select="$pairs"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- № / mentor / mentee / form / role model / term. -->
  <xsl:template name="pairs-table">
    <xsl:param name="pairs"/>
    <xsl:if test="not($pairs)">
      <xsl:value-of select="p:warn(., concat('приказ не называет ни одной ',
          'пары: в pairs нет pair с этим order'))"/>
    </xsl:if>
    <xsl:variable name="class">
      <xsl:call-template name="class-word"/>
    </xsl:variable>
    <fo:table xsl:use-attribute-sets="table" font-size="{$dense-table-size}">
      <fo:table-column column-width="11mm"/>
      <fo:table-column column-width="proportional-column-width(40)"/>
      <fo:table-column column-width="proportional-column-width(38)"/>
      <fo:table-column column-width="proportional-column-width(28)"/>
      <fo:table-column column-width="proportional-column-width(31)"/>
      <fo:table-column column-width="29mm"/>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:call-template name="pairs-head">
            <xsl:with-param name="text" select="'№'"/>
          </xsl:call-template>
          <xsl:call-template name="pairs-head">
            <xsl:with-param name="text"
                select="concat('Наставник (должность, ', $class, ')')"/>
          </xsl:call-template>
          <xsl:call-template name="pairs-head">
            <xsl:with-param name="text"
                select="concat('Наставляемый (', $class, ', должность)')"/>
          </xsl:call-template>
          <xsl:call-template name="pairs-head">
            <xsl:with-param name="text" select="'Форма'"/>
          </xsl:call-template>
          <xsl:call-template name="pairs-head">
            <xsl:with-param name="text" select="'Ролевая модель'"/>
          </xsl:call-template>
          <xsl:call-template name="pairs-head">
            <xsl:with-param name="text" select="'Период'"/>
          </xsl:call-template>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$pairs">
          <xsl:call-template name="pairs-row">
            <xsl:with-param name="n" select="position()"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="not($pairs)">
          <fo:table-row>
            <fo:table-cell xsl:use-attribute-sets="cell"
                number-columns-spanned="6">
              <fo:block>–</fo:block>
            </fo:table-cell>
          </fo:table-row>
        </xsl:if>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="pairs-head">
    <xsl:param name="text"/>
    <fo:table-cell xsl:use-attribute-sets="head-cell">
      <fo:block><xsl:value-of select="$text"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- One pair or group. -->
  <xsl:template name="pairs-row">
    <xsl:param name="n"/>
    <fo:table-row xsl:use-attribute-sets="row">
      <fo:table-cell xsl:use-attribute-sets="cell" text-align="center">
        <fo:block><xsl:value-of select="$n"/></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell" hyphenate="false">
        <xsl:for-each select="d:mentor">
          <xsl:call-template name="participant"/>
        </xsl:for-each>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell" hyphenate="false">
        <xsl:if test="d:name">
          <fo:block keep-with-next.within-page="always">
            <xsl:apply-templates select="d:name/node()" mode="inline"/>
            <xsl:text>:</xsl:text>
          </fo:block>
        </xsl:if>
        <xsl:for-each select="d:mentee">
          <xsl:call-template name="participant"/>
        </xsl:for-each>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block><xsl:call-template name="pair-form"/></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block><xsl:call-template name="pair-role-model"/></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell" text-align="center">
        <fo:block>
          <xsl:text>с&#160;</xsl:text>
          <xsl:value-of select="p:date(string(@start), 'numeric')"/>
          <xsl:text> по&#160;</xsl:text>
          <xsl:value-of select="p:date(string(@end), 'numeric')"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- «Соболев Пётр Николаевич, учитель математики», own dates in brackets. -->
  <xsl:template name="participant">
    <xsl:variable name="person" select="key('person', @person)"/>
    <fo:block>
      <xsl:call-template name="say">
        <xsl:with-param name="text">
          <xsl:call-template name="person-with">
            <xsl:with-param name="person" select="$person"/>
            <xsl:with-param name="form" select="'full'"/>
            <xsl:with-param name="class" select="true()"/>
          </xsl:call-template>
          <xsl:if test="not($person/d:position or $person/d:class-or-group)
              and $person/d:workplace">
            <xsl:text>, </xsl:text>
            <xsl:call-template name="person-workplace">
              <xsl:with-param name="person" select="$person"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="@from or @to">
            <xsl:text> (</xsl:text>
            <xsl:if test="@from">
              <xsl:value-of select="concat('с ',
                  p:date(string(@from), 'numeric'))"/>
            </xsl:if>
            <xsl:if test="@from and @to"><xsl:text> </xsl:text></xsl:if>
            <xsl:if test="@to">
              <xsl:value-of select="concat('по ',
                  p:date(string(@to), 'numeric'))"/>
            </xsl:if>
            <xsl:text>)</xsl:text>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <xsl:template name="person-workplace">
    <xsl:param name="person"/>
    <xsl:variable name="place" select="$person/d:workplace"/>
    <xsl:choose>
      <xsl:when test="$place/node()">
        <xsl:value-of select="normalize-space($place)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="organisation-name">
          <xsl:with-param name="of" select="key('partner', $place/@partner)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The form of mentoring: words, or from the programme. -->
  <xsl:template name="pair-form">
    <xsl:choose>
      <xsl:when test="d:form-name">
        <xsl:apply-templates select="d:form-name/node()" mode="inline"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="nominative">
              <xsl:with-param name="node"
                  select="key('form', @mentoring-form)/d:name"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="pair-role-model">
    <xsl:choose>
      <xsl:when test="d:role-model-name">
        <xsl:apply-templates select="d:role-model-name/node()"
            mode="inline"/>
      </xsl:when>
      <xsl:when test="key('role-model', @role-model)">
        <xsl:apply-templates mode="inline"
            select="key('role-model', @role-model)/d:name/node()"/>
      </xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
