<?xml version="1.0" encoding="UTF-8"?>
<!--
P-6: what a mentor has done: from the records of people, pairs, practices and
awards, with a word of the mentor's own.
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

  <pisar:document kind="P-6"
      stage="3, база наставников (сентябрь)"
      title="Портфолио наставника"
      needs="organisation people portfolio" blank="yes" audience="blank"
      each="/d:dossier/d:pair-papers/d:portfolio"
      file="concat(@date, substring('_', 1, number(boolean(@date))), 'p-6_',
        count(preceding-sibling::d:portfolio) + 1)"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:variable name="own" select="p:subject()[self::d:portfolio]"/>
    <xsl:variable name="person" select="key('person', $own/@person)"/>
    <xsl:call-template name="pair-paper">
      <xsl:with-param name="title"
          select="$pair-words/say[@id = 'portfolio']"/>
      <xsl:with-param name="content">
        <xsl:call-template name="pair-title">
          <xsl:with-param name="title"
              select="$pair-words/say[@id = 'portfolio']"/>
        </xsl:call-template>
        <xsl:call-template name="portfolio-facts">
          <xsl:with-param name="person" select="$person"/>
        </xsl:call-template>
        <xsl:call-template name="pair-part">
          <xsl:with-param name="title"
              select="$pair-words/part[@id = 'about']"/>
          <xsl:with-param name="node" select="$own/d:about"/>
          <xsl:with-param name="form" select="$blank = 'yes'"/>
        </xsl:call-template>
        <xsl:call-template name="pair-part">
          <xsl:with-param name="title"
              select="$pair-words/part[@id = 'experience']"/>
          <xsl:with-param name="node"
              select="$person/d:mentor-record/d:experience-summary"/>
        </xsl:call-template>
        <xsl:call-template name="portfolio-list">
          <xsl:with-param name="id" select="'competences'"/>
          <xsl:with-param name="items"
              select="$person/d:mentor-record/d:competence"/>
        </xsl:call-template>
        <xsl:call-template name="portfolio-list">
          <xsl:with-param name="id" select="'achievements'"/>
          <xsl:with-param name="items"
              select="$person/d:mentor-record/d:achievement"/>
        </xsl:call-template>
        <xsl:call-template name="portfolio-list">
          <xsl:with-param name="id" select="'interests'"/>
          <xsl:with-param name="items"
              select="$person/d:mentor-record/d:interest"/>
        </xsl:call-template>
        <xsl:call-template name="portfolio-tables">
          <xsl:with-param name="person" select="$person"/>
        </xsl:call-template>
        <xsl:for-each select="$own/d:section">
          <xsl:call-template name="pair-part">
            <xsl:with-param name="title" select="d:title"/>
            <xsl:with-param name="node" select="d:text"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="sign-line">
          <xsl:with-param name="label"
              select="$pair-words/say[@id = 'mentor']"/>
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="date" select="string($own/@date)"/>
          <xsl:with-param name="dated" select="true()"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A line of facts; one that is not known is left out of a filled one. -->
  <xsl:template name="portfolio-fact">
    <xsl:param name="id"/>
    <xsl:param name="value"/>
    <xsl:if test="string($value) or $blank = 'yes'">
      <xsl:call-template name="fill-line">
        <xsl:with-param name="label" select="$pair-words/say[@id = $id]"/>
        <xsl:with-param name="value" select="$value"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="portfolio-facts">
    <xsl:param name="person"/>
    <xsl:variable name="record" select="$person/d:mentor-record"/>
    <fo:block font-size="{$table-size}">
      <xsl:call-template name="portfolio-fact">
        <xsl:with-param name="id" select="'name'"/>
        <xsl:with-param name="value">
          <xsl:call-template name="person-name">
            <xsl:with-param name="person" select="$person"/>
            <xsl:with-param name="form" select="'full'"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="portfolio-fact">
        <xsl:with-param name="id" select="'place'"/>
        <xsl:with-param name="value">
          <xsl:for-each select="$person">
            <xsl:call-template name="person-position">
              <xsl:with-param name="person" select="."/>
            </xsl:call-template>
            <xsl:if test="not(d:position)">
              <xsl:call-template name="person-class">
                <xsl:with-param name="person" select="."/>
              </xsl:call-template>
            </xsl:if>
            <xsl:text>, </xsl:text>
            <xsl:choose>
              <xsl:when test="d:workplace">
                <xsl:call-template name="person-workplace">
                  <xsl:with-param name="person" select="."/>
                </xsl:call-template>
              </xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="organisation-name"/>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="portfolio-fact">
        <xsl:with-param name="id" select="'qualification'"/>
        <xsl:with-param name="value" select="string($person/d:qualification)"/>
      </xsl:call-template>
      <xsl:call-template name="portfolio-fact">
        <xsl:with-param name="id" select="'experience'"/>
        <xsl:with-param name="value">
          <xsl:if test="$person/d:experience-years">
            <xsl:value-of select="p:count(number(
                $person/d:experience-years), 'год', 'года', 'лет')"/>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="portfolio-fact">
        <xsl:with-param name="id" select="'subject'"/>
        <xsl:with-param name="value" select="string($person/d:subject)"/>
      </xsl:call-template>
      <xsl:call-template name="portfolio-fact">
        <xsl:with-param name="id" select="'audience'"/>
        <xsl:with-param name="value"
            select="string($record/d:requested-audience)"/>
      </xsl:call-template>
      <xsl:call-template name="portfolio-fact">
        <xsl:with-param name="id" select="'resource'"/>
        <xsl:with-param name="value">
          <xsl:if test="$record/d:resource-hours">
            <xsl:value-of select="concat(p:number(string(
                $record/d:resource-hours)), ' ч в неделю')"/>
          </xsl:if>
          <xsl:if test="$record/d:resource-note">
            <xsl:value-of select="concat(', ', $record/d:resource-note)"/>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="portfolio-fact">
        <xsl:with-param name="id" select="'tags'"/>
        <xsl:with-param name="value">
          <xsl:for-each select="$record/d:tag">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:value-of select="."/>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- A heading and its items after one another. -->
  <xsl:template name="portfolio-list">
    <xsl:param name="id"/>
    <xsl:param name="items"/>
    <xsl:if test="$items or $blank = 'yes'">
      <fo:block xsl:use-attribute-sets="heading" space-before="8pt"
          font-size="{$table-size}">
        <xsl:value-of select="$pair-words/part[@id = $id]"/>
      </fo:block>
      <xsl:choose>
        <xsl:when test="$items">
          <fo:block xsl:use-attribute-sets="paragraph"
              font-size="{$table-size}"
              line-height="{$requisite-line-height}">
            <xsl:for-each select="$items">
              <xsl:variable name="text">
                <xsl:apply-templates mode="plain"/>
              </xsl:variable>
              <xsl:if test="position() &gt; 1">; </xsl:if>
              <xsl:call-template name="say">
                <xsl:with-param name="text">
                  <xsl:choose>
                    <xsl:when test="position() = 1">
                      <xsl:value-of select="p:capitalize(string($text))"/>
                    </xsl:when>
                    <xsl:otherwise>
                      <xsl:value-of select="$text"/>
                    </xsl:otherwise>
                  </xsl:choose>
                </xsl:with-param>
              </xsl:call-template>
            </xsl:for-each>
            <xsl:text>.</xsl:text>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="answer-lines"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- Training, pairs, practices, awards: what the dossier holds of them. -->
  <xsl:template name="portfolio-tables">
    <xsl:param name="person"/>
    <xsl:variable name="id" select="string($person/@id)"/>
    <xsl:call-template name="portfolio-table">
      <xsl:with-param name="of" select="'training'"/>
      <xsl:with-param name="rows" select="$person/d:mentor-record/d:training"/>
    </xsl:call-template>
    <xsl:call-template name="portfolio-table">
      <xsl:with-param name="of" select="'pairs'"/>
      <xsl:with-param name="rows" select="$dossier/d:pairs/d:pair
          [not(@status = 'planned')][d:mentor/@person = $id]"/>
    </xsl:call-template>
    <xsl:call-template name="portfolio-list">
      <xsl:with-param name="id" select="'practices'"/>
      <xsl:with-param name="items" select="$dossier/d:monitoring/d:practice
          [d:author/@person = $id]/d:title"/>
    </xsl:call-template>
    <xsl:call-template name="portfolio-table">
      <xsl:with-param name="of" select="'awards'"/>
      <xsl:with-param name="rows" select="$dossier/d:monitoring/d:award
          [@person = $id]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="portfolio-table">
    <xsl:param name="of"/>
    <xsl:param name="rows"/>
    <xsl:if test="$rows or $blank = 'yes'">
      <fo:block xsl:use-attribute-sets="heading" space-before="8pt"
          space-after="4pt" font-size="{$table-size}">
        <xsl:value-of select="$pair-words/part[@id = $of]"/>
      </fo:block>
      <fo:table xsl:use-attribute-sets="table"
          font-size="{$dense-table-size}">
        <xsl:call-template name="pair-columns">
          <xsl:with-param name="of" select="$of"/>
          <xsl:with-param name="width" select="$text-width"/>
          <xsl:with-param name="size" select="$dense-table-size"/>
        </xsl:call-template>
        <fo:table-body>
          <xsl:for-each select="$rows">
            <fo:table-row xsl:use-attribute-sets="row">
              <xsl:if test="position() = last()">
                <xsl:attribute name="keep-with-previous.within-page"
                  >always</xsl:attribute>
              </xsl:if>
              <xsl:call-template name="pair-cell">
                <xsl:with-param name="text" select="position()"/>
                <xsl:with-param name="align" select="'center'"/>
              </xsl:call-template>
              <xsl:apply-templates select="." mode="portfolio"/>
            </fo:table-row>
          </xsl:for-each>
          <xsl:if test="not($rows)">
            <xsl:call-template name="pair-blank-rows">
              <xsl:with-param name="columns"
                  select="$pair-words/columns[@of = $of]/column"/>
              <xsl:with-param name="left" select="2"/>
            </xsl:call-template>
          </xsl:if>
        </fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:training" mode="portfolio">
    <xsl:call-template name="pair-cell">
      <xsl:with-param name="text" select="p:date(string(@date), 'numeric')"/>
      <xsl:with-param name="align" select="'center'"/>
    </xsl:call-template>
    <xsl:call-template name="pair-flow-cell">
      <xsl:with-param name="node" select="d:title"/>
    </xsl:call-template>
    <xsl:call-template name="pair-cell">
      <xsl:with-param name="text">
        <xsl:if test="@hours">
          <xsl:value-of select="p:number(string(@hours))"/>
        </xsl:if>
      </xsl:with-param>
      <xsl:with-param name="align" select="'center'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:pair" mode="portfolio">
    <xsl:call-template name="pair-cell">
      <xsl:with-param name="text" select="concat('с ', p:date(string(@start),
          'numeric'), ' по ', p:date(string(d:stop/@date
          | @end[not(../d:stop)]), 'numeric'))"/>
    </xsl:call-template>
    <xsl:call-template name="pair-cell">
      <xsl:with-param name="text">
        <xsl:for-each select="d:mentee">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="person-with">
            <xsl:with-param name="person" select="key('person', @person)"/>
            <xsl:with-param name="position" select="false()"/>
            <xsl:with-param name="class" select="true()"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <fo:table-cell xsl:use-attribute-sets="cell">
      <fo:block><xsl:call-template name="pair-form"/></fo:block>
    </fo:table-cell>
    <xsl:call-template name="pair-flow-cell">
      <xsl:with-param name="node" select="d:goal"/>
    </xsl:call-template>
    <xsl:call-template name="pair-cell">
      <xsl:with-param name="text" select="$words/pair-status
          [@name = current()/@status
          or @name = 'active' and not(current()/@status)]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:award" mode="portfolio">
    <xsl:call-template name="pair-cell">
      <xsl:with-param name="text" select="@kind"/>
    </xsl:call-template>
    <xsl:call-template name="pair-flow-cell">
      <xsl:with-param name="node" select="d:reason"/>
    </xsl:call-template>
    <xsl:call-template name="pair-cell">
      <xsl:with-param name="text">
        <xsl:call-template name="order-date-number">
          <xsl:with-param name="order" select="key('order', @order)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
