<?xml version="1.0" encoding="UTF-8"?>
<!--
E-8: the interim report on the mentees: how far each has come by a day in the
middle of the year. All numbers are counted for that day. Never public.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p m pisar">
  <xsl:import href="common/reports.xsl"/>
  <xsl:import href="common/report-survey.xsl"/>

  <pisar:document kind="E-8"
      stage="6, работа пар и групп (ноябрь–апрель)"
      audience="never"
      title="Отчёт о промежуточных результатах наставляемых"
      needs="organisation people pairs monitoring" blank="no"
      each="(/d:dossier/d:monitoring | /d:monitoring)/d:interim"
      file="concat(@as-of, '_e-8')"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:variable name="interim" select="p:subject()"/>
  <xsl:variable name="m-as-of" select="m:day($interim/@as-of)"/>
  <xsl:variable name="report-orientation" select="'landscape'"/>

  <xsl:template match="/">
    <xsl:call-template name="report-paper">
      <xsl:with-param name="monitoring" select="$interim/.."/>
      <xsl:with-param name="title">Отчёт о промежуточных результатах
        наставляемых</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="report-blocks">
    <xsl:call-template name="report-plain-head">
      <xsl:with-param name="kind">Отчёт</xsl:with-param>
      <xsl:with-param name="about">о промежуточных результатах
        наставляемых</xsl:with-param>
      <xsl:with-param name="when" select="concat('на ',
          p:date(string($interim/@as-of), 'words'))"/>
    </xsl:call-template>
    <xsl:call-template name="interim-counts"/>
    <xsl:call-template name="interim-table"/>
    <xsl:for-each select="d:instrument[d:response]
        [not(d:response[@phase != 'interim'])]">
      <xsl:call-template name="report-survey"/>
    </xsl:for-each>
    <xsl:call-template name="interim-list">
      <xsl:with-param name="title">Выводы</xsl:with-param>
      <xsl:with-param name="items" select="$interim/d:conclusion"/>
    </xsl:call-template>
    <xsl:call-template name="interim-list">
      <xsl:with-param name="title">Задачи до конца года</xsl:with-param>
      <xsl:with-param name="items" select="$interim/d:next-task"/>
    </xsl:call-template>
    <xsl:choose>
      <xsl:when test="$interim/d:signature">
        <xsl:call-template name="signatures">
          <xsl:with-param name="of" select="$interim/d:signature"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="report-signature"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="interim-counts">
    <xsl:call-template name="report-p">
      <xsl:with-param name="text">
        <xsl:text>К этому дню </xsl:text>
        <xsl:value-of select="concat(p:plural(count(m:mentees()),
            'участвует', 'участвуют', 'участвуют'), ' ',
            p:count(count(m:mentees()), 'наставляемый', 'наставляемых',
                'наставляемых'), ', с ними ',
            p:plural(count(m:mentors()), 'работает', 'работают',
                'работают'), ' ',
            p:count(count(m:mentors()), 'наставник', 'наставника',
                'наставников'))"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="interim-list">
    <xsl:param name="title"/>
    <xsl:param name="items"/>
    <xsl:if test="$items">
      <fo:block xsl:use-attribute-sets="heading" text-align="center"
          space-before="{$requisite-space}" space-after="6pt">
        <xsl:value-of select="$title"/>
      </fo:block>
      <xsl:call-template name="report-list">
        <xsl:with-param name="items" select="$items"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A row for each pair or group at work on that day. -->
  <xsl:template name="interim-table">
    <xsl:variable name="records" select="d:meetings"/>
    <xsl:call-template name="report-table">
      <xsl:with-param name="title">Результаты наставляемых</xsl:with-param>
      <xsl:with-param name="cols">
        <col head="№" weight="4" min="10" align="center"/>
        <col head="Наставляемый" weight="16" min="32"/>
        <col head="Класс, должность" weight="13" min="26"/>
        <col head="Наставник" weight="14" min="30"/>
        <col head="Встречи" weight="8" min="20" align="center"/>
        <col head="Достигнуто" weight="23" min="40"/>
        <col head="Трудности и меры" weight="22" min="40"/>
      </xsl:with-param>
      <xsl:with-param name="rows">
        <xsl:for-each select="$m-pairs">
          <xsl:call-template name="interim-row">
            <xsl:with-param name="record"
                select="$records[@pair = current()/@id]"/>
            <xsl:with-param name="progress"
                select="$interim/d:progress[@pair = current()/@id]"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="notes">
        <xsl:call-template name="report-note">
          <xsl:with-param name="text">Встречи – проведено из намеченных
            к этому дню</xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="interim-row">
    <xsl:param name="record"/>
    <xsl:param name="progress"/>
    <xsl:variable name="mentees" select="m:within(d:mentee)"/>
    <row>
      <cell><xsl:value-of select="position()"/></cell>
      <cell>
        <xsl:call-template name="report-pair-people">
          <xsl:with-param name="of" select="$mentees"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:for-each select="$mentees">
          <xsl:variable name="person" select="key('person', @person)"/>
          <fo:block>
            <xsl:apply-templates select="$person/d:class-or-group/node()"
                mode="inline"/>
            <xsl:if test="not($person/d:class-or-group)">
              <xsl:call-template name="in-case">
                <xsl:with-param name="node" select="$person/d:position"/>
              </xsl:call-template>
            </xsl:if>
          </fo:block>
        </xsl:for-each>
      </cell>
      <cell>
        <xsl:call-template name="report-pair-people">
          <xsl:with-param name="of" select="m:within(d:mentor)"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="interim-meetings">
          <xsl:with-param name="record" select="$record"/>
          <xsl:with-param name="progress" select="$progress"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="interim-words">
          <xsl:with-param name="nodes" select="$progress/d:result"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="interim-words">
          <xsl:with-param name="nodes" select="$progress/d:difficulty"/>
        </xsl:call-template>
        <xsl:for-each select="$progress/d:measure">
          <fo:block>
            <xsl:text>Мера: </xsl:text>
            <xsl:call-template name="flow-inline">
              <xsl:with-param name="node" select="."/>
            </xsl:call-template>
          </fo:block>
          <xsl:call-template name="flow-blocks">
            <xsl:with-param name="node" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </cell>
    </row>
  </xsl:template>

  <!-- A list of meetings is counted; else what was written for that day. -->
  <xsl:template name="interim-meetings">
    <xsl:param name="record"/>
    <xsl:param name="progress"/>
    <xsl:variable name="listed" select="$record/d:meeting
        [m:day(@date) &lt;= $m-as-of]"/>
    <xsl:choose>
      <xsl:when test="$progress/@held">
        <xsl:value-of select="$progress/@held"/>
        <xsl:if test="$progress/@planned">
          <xsl:value-of select="concat(' из&#160;', $progress/@planned)"/>
        </xsl:if>
      </xsl:when>
      <xsl:when test="$listed">
        <xsl:value-of select="concat(count($listed[not(@status)
            or @status = 'held']), ' из&#160;', count($listed))"/>
      </xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="interim-words">
    <xsl:param name="nodes"/>
    <xsl:for-each select="$nodes">
      <xsl:call-template name="cell-flow">
        <xsl:with-param name="node" select="."/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="not($nodes)">–</xsl:if>
  </xsl:template>
</xsl:stylesheet>
