<?xml version="1.0" encoding="UTF-8"?>
<!--
report-changes: what questionnaires before and after tell of each form of
mentoring, and of each person. Inside the school only: the groups are small.
Tables by report-tables.xsl, numbers by measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    exclude-result-prefixes="d p m exsl set">

  <!-- ===== By form ===== -->

  <xsl:template name="report-changes">
    <xsl:for-each select="d:instrument[d:response/@phase = 'before'
        and d:response/@phase = 'after'][not($m-public)]">
      <xsl:call-template name="report-changes-of"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The forms whose pairs answered twice, when there are two or more; their
       names are RTFs, so the pairs stand for them: the first of each form. -->
  <xsl:template name="report-changes-of">
    <xsl:variable name="instrument" select="."/>
    <xsl:variable name="pairs" select="$m-pairs[@id = $instrument
        /d:response[@phase = 'after']/@pair]"/>
    <xsl:variable name="items" select="d:item[@type = 'scale'
        or @type = 'number'][@id = $instrument/d:response
            [@phase = 'before']/d:answer/@item][@id = $instrument
            /d:response[@phase = 'after']/d:answer/@item]"/>
    <xsl:variable name="forms">
      <xsl:for-each select="$pairs">
        <xsl:variable name="key"
            select="concat(@mentoring-form, '|', d:form-name)"/>
        <xsl:if test="generate-id() = generate-id($pairs[concat(
            @mentoring-form, '|', d:form-name) = $key][1])">
          <form pair="{@id}">
            <xsl:call-template name="report-form-name"/>
          </form>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="all" select="exsl:node-set($forms)/form"/>
    <xsl:if test="$items and $all[2]">
      <xsl:variable name="rows">
        <xsl:for-each select="d:item">
          <xsl:if test="count(. | $items) = count($items)">
            <xsl:call-template name="report-changes-row">
              <xsl:with-param name="forms" select="$all"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:for-each>
      </xsl:variable>
      <xsl:for-each select="..">
        <xsl:call-template name="report-changes-table">
          <xsl:with-param name="instrument" select="$instrument"/>
          <xsl:with-param name="forms" select="$all"/>
          <xsl:with-param name="rows" select="$rows"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-changes-table">
    <xsl:param name="instrument"/>
    <xsl:param name="forms"/>
    <xsl:param name="rows"/>
    <xsl:variable name="title">
      <xsl:apply-templates select="$instrument/d:title/node()" mode="plain"/>
    </xsl:variable>
    <xsl:call-template name="report-table">
      <xsl:with-param name="title" select="concat('Изменения по формам
          наставничества: ', p:uncapitalize(normalize-space($title)))"/>
      <xsl:with-param name="figure">changes</xsl:with-param>
      <xsl:with-param name="cols">
        <col head="№" weight="6" min="10" align="center"/>
        <col head="Вопрос" weight="34" min="40"/>
        <xsl:for-each select="$forms">
          <col head="{p:capitalize(string(.))}" weight="{60 div count($forms)}" min="22"
              align="center"/>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="rows" select="$rows"/>
      <xsl:with-param name="notes">
        <xsl:call-template name="report-note">
          <xsl:with-param name="text">Средние до и после и изменение – по тем,
            кто ответил на вопрос оба раза; n – сколько их</xsl:with-param>
        </xsl:call-template>
        <xsl:variable name="silent" select="$instrument/d:response
            [not(@pair = $m-pairs/@id)]"/>
        <xsl:if test="$silent">
          <xsl:call-template name="report-note">
            <xsl:with-param name="text" select="concat(
                'Пара не названа в анкетах: ', count($silent))"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A question: «4,3 → 7,5» over «+3,3, n = 4» for each form. -->
  <xsl:template name="report-changes-row">
    <xsl:param name="forms"/>
    <xsl:variable name="item" select="."/>
    <row>
      <xsl:if test="@type = 'scale'">
        <xsl:attribute name="scale"><xsl:value-of select="@max"/></xsl:attribute>
      </xsl:if>
      <cell>
        <xsl:value-of select="1 + count(preceding-sibling::d:item
            [@type = 'scale' or @type = 'number' or @type = 'yes-no'])"/>
      </cell>
      <cell>
        <xsl:call-template name="report-question">
          <xsl:with-param name="phase" select="'after'"/>
        </xsl:call-template>
      </cell>
      <xsl:for-each select="$forms">
        <xsl:variable name="first" select="$m-pairs[@id = current()/@pair]"/>
        <xsl:variable name="same" select="$m-pairs
            [@mentoring-form = $first/@mentoring-form
                or not(@mentoring-form or $first/@mentoring-form)]
            [string(d:form-name) = string($first/d:form-name)]"/>
        <xsl:variable name="numbers">
          <xsl:for-each select="$item">
            <xsl:call-template name="m-item">
              <xsl:with-param name="item" select="."/>
              <xsl:with-param name="responses"
                  select="../d:response[@pair = $same/@id]"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:variable>
        <xsl:variable name="pair" select="exsl:node-set($numbers)/pair"/>
        <cell form="{.}">
          <xsl:if test="not($pair/@n &gt; 0)">–</xsl:if>
          <xsl:if test="$pair/@n &gt; 0">
            <xsl:attribute name="before">
              <xsl:value-of select="m:ratio($pair/@from, $pair/@n * 10000)"/>
            </xsl:attribute>
            <xsl:attribute name="after">
              <xsl:value-of select="m:ratio($pair/@from + $pair/@sum,
                  $pair/@n * 10000)"/>
            </xsl:attribute>
            <xsl:attribute name="n">
              <xsl:value-of select="$pair/@n"/>
            </xsl:attribute>
            <xsl:value-of select="concat(m:ratio($pair/@from, $pair/@n
                * 10000), '&#160;→&#160;', m:ratio($pair/@from + $pair/@sum,
                $pair/@n * 10000))"/>
            <fo:block font-size="{$caption-size}" hyphenate="false">
              <xsl:value-of select="concat(m:change(number($pair/@sum),
                  $pair/@n * 10000), ', n&#160;=&#160;', $pair/@n)"/>
            </fo:block>
          </xsl:if>
        </cell>
      </xsl:for-each>
    </row>
  </xsl:template>

  <!-- ===== Of each person ===== -->

  <!-- Restricted, as the table of pairs, and where the data ask for it: how
       much each answer changed. -->
  <xsl:template name="report-person-changes">
    <xsl:for-each select="d:instrument[not($m-public)]
        [@by-person = 'true' or @by-person = '1'][d:response[@phase = 'before']/@person
            = d:response[@phase = 'after']/@person]">
      <xsl:variable name="instrument" select="."/>
      <xsl:variable name="items" select="d:item[@type = 'scale'
          or @type = 'number'][@id = $instrument/d:response
              [@phase = 'before']/d:answer/@item][@id = $instrument
              /d:response[@phase = 'after']/d:answer/@item]"/>
      <xsl:if test="$items">
        <xsl:for-each select="..">
          <xsl:call-template name="report-person-table">
            <xsl:with-param name="instrument" select="$instrument"/>
            <xsl:with-param name="items" select="$items"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="report-person-table">
    <xsl:param name="instrument"/>
    <xsl:param name="items"/>
    <xsl:variable name="title">
      <xsl:apply-templates select="$instrument/d:title/node()" mode="plain"/>
    </xsl:variable>
    <xsl:call-template name="report-table">
      <xsl:with-param name="title" select="concat('Изменения ответов
          участников: ', p:uncapitalize(normalize-space($title)))"/>
      <xsl:with-param name="cols">
        <col head="№" weight="6" min="10" align="center"/>
        <col head="Участник" weight="34" min="36"/>
        <xsl:for-each select="$items">
          <col head="{1 + count(preceding-sibling::d:item[@type = 'scale'
              or @type = 'number' or @type = 'yes-no'])}"
              weight="{60 div count($items)}" min="10" align="center"/>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="rows">
        <xsl:for-each select="$instrument/d:response[@phase = 'after']
            [@person = $instrument/d:response[@phase = 'before']/@person]">
          <row>
            <cell><xsl:value-of select="position()"/></cell>
            <cell>
              <xsl:call-template name="say">
                <xsl:with-param name="text">
                  <xsl:call-template name="person-name">
                    <xsl:with-param name="person"
                        select="key('person', @person)"/>
                  </xsl:call-template>
                </xsl:with-param>
              </xsl:call-template>
            </cell>
            <xsl:variable name="response" select="."/>
            <xsl:for-each select="$items">
              <cell>
                <xsl:call-template name="report-person-change">
                  <xsl:with-param name="after" select="$response/d:answer
                      [@item = current()/@id]/@value"/>
                  <xsl:with-param name="before" select="../d:response
                      [@phase = 'before'][@person = $response/@person]
                      [string(@pair) = string($response/@pair)]/d:answer
                      [@item = current()/@id]/@value"/>
                </xsl:call-template>
              </cell>
            </xsl:for-each>
          </row>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="notes">
        <xsl:call-template name="report-note">
          <xsl:with-param name="text">Номера столбцов – номера вопросов в
            сводке; тире – ответ дан один раз</xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="report-person-change">
    <xsl:param name="before"/>
    <xsl:param name="after"/>
    <xsl:variable name="change" select="round(($after - $before) * 10000)
        div 10000"/>
    <xsl:choose>
      <xsl:when test="not($before and $after)">–</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(substring('+', 1, number($change
            &gt; 0)), m:plain($change))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
