<?xml version="1.0" encoding="UTF-8"?>
<!--
report-years: indicators over the years (T-14), and a district's schools one
by one. Tables by report-tables.xsl, numbers by measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p m exsl">

  <!-- № · name · facts of the years, ascending · change against the year
       before, when there is one. -->
  <xsl:template name="report-facts">
    <xsl:variable name="indicators" select="d:indicator"/>
    <xsl:variable name="list">
      <xsl:call-template name="report-years">
        <xsl:with-param name="indicators" select="$indicators"/>
        <xsl:with-param name="facts" select="true()"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="years"
        select="exsl:node-set($list)/year[@n &lt;= $m-year]"/>
    <xsl:variable name="before" select="$years[last() - 1]/@n"/>
    <xsl:call-template name="report-table">
      <xsl:with-param name="title">Показатели наставничества по
        годам</xsl:with-param>
      <xsl:with-param name="figure">years</xsl:with-param>
      <xsl:with-param name="cols">
        <col head="№" weight="6" min="11" align="center"/>
        <col head="Наименование показателя" weight="50" min="60"/>
        <xsl:for-each select="$years">
          <col head="{concat(@n, ' г.')}" weight="11" min="18"
              align="center"/>
        </xsl:for-each>
        <xsl:if test="$before">
          <col head="Изменение" weight="15" min="24" align="center"/>
        </xsl:if>
      </xsl:with-param>
      <xsl:with-param name="rows">
        <xsl:for-each select="$indicators">
          <xsl:variable name="indicator" select="."/>
          <row>
            <xsl:if test="m:per-cent(.)"><xsl:copy-of select="@code"/></xsl:if>
            <cell><xsl:value-of select="position()"/></cell>
            <cell>
              <xsl:apply-templates select="d:name/node()" mode="inline"/>
              <xsl:call-template name="report-indicator-unit"/>
            </cell>
            <xsl:for-each select="$years">
              <cell year="{@n}">
                <xsl:value-of select="m:year-text($indicator, string(@n))"/>
              </cell>
            </xsl:for-each>
            <xsl:if test="$before">
              <cell>
                <xsl:call-template name="report-year-change">
                  <xsl:with-param name="from" select="string($before)"/>
                </xsl:call-template>
              </cell>
            </xsl:if>
          </row>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «+2,5 п.п.»; nothing where a public copy hides the fact. -->
  <xsl:template name="report-year-change">
    <xsl:param name="from"/>
    <xsl:variable name="change" select="m:year-change(., $from, $m-year)"/>
    <xsl:choose>
      <xsl:when test="$change = '–'
          or m:indicator-open-text(.) != m:indicator-text(.)">–</xsl:when>
      <xsl:when test="m:per-cent(.)">
        <xsl:value-of select="concat($change, '&#160;п.п.')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($change, '&#160;', @unit)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== A district's schools ===== -->

  <!-- Every indicator that the schools send, school by school, and together:
       parts over wholes. -->
  <xsl:template name="report-schools">
    <xsl:variable name="indicators"
        select="d:indicator[d:numerator/@count = 'schools']"/>
    <xsl:if test="$m-schools and $indicators">
      <xsl:call-template name="report-school-flaws">
        <xsl:with-param name="indicators" select="$indicators"/>
      </xsl:call-template>
      <xsl:call-template name="report-table">
        <xsl:with-param name="title" select="concat(
            'Показатели общеобразовательных организаций, ', $m-year,
            ' г., %')"/>
        <xsl:with-param name="whole" select="12"/>
        <xsl:with-param name="cols">
          <col head="№" weight="5" min="10" align="center"/>
          <col head="Организация" weight="25" min="36"/>
          <xsl:for-each select="$indicators">
            <col head="{@code}" weight="11" min="17" align="center"/>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$m-schools">
            <xsl:call-template name="report-school-row">
              <xsl:with-param name="indicators" select="$indicators"/>
            </xsl:call-template>
          </xsl:for-each>
          <row total="true" shift="1">
            <cell across="2">Всего</cell>
            <xsl:for-each select="$indicators">
              <cell>
                <xsl:value-of select="m:year-text(., $m-year)"/>
              </cell>
            </xsl:for-each>
          </row>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-note">
            <xsl:with-param name="text">Всего – сумма числителей к сумме
              знаменателей организаций, представивших сведения, а не среднее
              из долей</xsl:with-param>
          </xsl:call-template>
          <xsl:for-each select="$m-schools[d:note]">
            <xsl:call-template name="report-note">
              <xsl:with-param name="text">
                <xsl:apply-templates select="d:short-name" mode="plain"/>
                <xsl:text>: </xsl:text>
                <xsl:apply-templates select="d:note/node()" mode="plain"/>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- One indicator school by school; the mark is the whole district's. -->
  <xsl:template name="report-schools-figure">
    <xsl:variable name="indicator"
        select="d:indicator[d:numerator/@count = 'schools'][1]"/>
    <xsl:if test="$m-schools and $indicator
        and m:figure-as('schools') != 'none'">
      <xsl:call-template name="chart-bars">
        <xsl:with-param name="title" select="concat($indicator/@code,
            ' по организациям, ', $m-year, '&#160;г.')"/>
        <xsl:with-param name="unit">%</xsl:with-param>
        <xsl:with-param name="lead">Первый показатель по организациям показан
          на рисунке</xsl:with-param>
        <xsl:with-param name="note">Числители и знаменатели – в
          таблице</xsl:with-param>
        <xsl:with-param name="source">сведения организаций</xsl:with-param>
        <xsl:with-param name="data">
          <series name="Организация"/>
          <series name="Всего" mark="line"/>
          <xsl:for-each select="$m-schools">
            <category>
              <xsl:attribute name="name">
                <xsl:call-template name="report-school-name"/>
              </xsl:attribute>
              <xsl:variable name="value" select="d:value[@year = $m-year]
                  [@indicator = $indicator/@code]"/>
              <value>
                <xsl:attribute name="text">
                  <xsl:for-each select="$indicator">
                    <xsl:call-template name="report-school-share">
                      <xsl:with-param name="value" select="$value"/>
                    </xsl:call-template>
                  </xsl:for-each>
                </xsl:attribute>
              </value>
              <value text="{m:year-text($indicator, $m-year)}"/>
            </category>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A school that sent nothing has one cell for all. -->
  <xsl:template name="report-school-row">
    <xsl:param name="indicators"/>
    <xsl:variable name="values" select="d:value[@year = $m-year]"/>
    <row>
      <cell><xsl:value-of select="position()"/></cell>
      <cell><xsl:call-template name="report-school-name"/></cell>
      <xsl:choose>
        <xsl:when test="not($values)">
          <cell across="{count($indicators)}">не представлено</cell>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$indicators">
            <xsl:variable name="value"
                select="$values[@indicator = current()/@code]"/>
            <cell>
              <xsl:call-template name="report-school-cell">
                <xsl:with-param name="value" select="$value"/>
              </xsl:call-template>
            </cell>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </row>
  </xsl:template>

  <!-- The share over «48 из 412». -->
  <xsl:template name="report-school-cell">
    <xsl:param name="value"/>
    <xsl:variable name="whole" select="m:school-whole($value) div 10000"/>
    <xsl:variable name="share">
      <xsl:call-template name="report-school-share">
        <xsl:with-param name="value" select="$value"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="not($value)">
        <fo:block hyphenate="true"><xsl:value-of select="$share"/></fo:block>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$share"/>
        <xsl:if test="$whole &gt;= 0 and $share != '*'">
          <fo:block font-size="{$caption-size}" hyphenate="false">
            <xsl:value-of select="concat(m:plain($value/@part),
                ' из&#160;', m:plain($whole))"/>
          </fo:block>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The share as text; hidden with all others of its column when one of
       them is small: of a printed sum it could be computed. -->
  <xsl:template name="report-school-share">
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="$value and m:school-values(string(@code), $m-year)
          [m:openness(number(@part), m:school-whole(.) div 10000)
              != 'exact']">*</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="m:school-text($value, m:per-cent(.))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="report-school-name">
    <xsl:call-template name="say">
      <xsl:with-param name="text">
        <xsl:call-template name="nominative">
          <xsl:with-param name="node" select="d:short-name"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What a school sent must be usable: a share needs its denominator, and
       no part is greater than its whole. -->
  <xsl:template name="report-school-flaws">
    <xsl:param name="indicators"/>
    <xsl:for-each select="$m-schools/d:value[@indicator
        = $indicators[d:denominator/@count = 'schools']/@code]">
      <xsl:if test="not(@whole or @population)">
        <xsl:value-of select="p:error(., concat('показатель ', @indicator,
            ': нет знаменателя'))"/>
      </xsl:if>
      <xsl:if test="@part * 10000 &gt; m:school-whole(.)">
        <xsl:value-of select="p:error(., concat('показатель ', @indicator,
            ': числитель больше знаменателя'))"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="$m-schools/d:value[@indicator
        = preceding-sibling::d:value/@indicator]">
      <xsl:variable name="same" select="preceding-sibling::d:value
          [@indicator = current()/@indicator][@year = current()/@year]"/>
      <xsl:if test="$same">
        <xsl:value-of select="p:error(., concat('показатель ', @indicator,
            ' за ', @year, ' год записан дважды'))"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- How many take part, school by school. -->
  <xsl:template name="report-school-counts">
    <xsl:variable name="counts" select="$m-schools/d:count"/>
    <xsl:variable name="kinds" select="$report-words/school-count
        [@name = $counts/@of]"/>
    <xsl:if test="$counts">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Участники программ наставничества по
          организациям</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="6" min="10" align="center"/>
          <col head="Организация" weight="34" min="40"/>
          <xsl:for-each select="$kinds">
            <col head="{.}" weight="15" min="18" align="center"/>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$m-schools">
            <xsl:variable name="own" select="d:count"/>
            <row>
              <cell><xsl:value-of select="position()"/></cell>
              <cell><xsl:call-template name="report-school-name"/></cell>
              <xsl:if test="not($own)">
                <cell across="{count($kinds)}">не представлено</cell>
              </xsl:if>
              <xsl:for-each select="$kinds[$own]">
                <cell>
                  <xsl:variable name="n"
                      select="$own[@of = current()/@name]/@value"/>
                  <xsl:if test="$n and $counts[@of = current()/@name]
                      [m:small(@value)]">*</xsl:if>
                  <xsl:if test="$n and not($counts[@of = current()/@name]
                      [m:small(@value)])">
                    <xsl:value-of select="$n"/>
                  </xsl:if>
                  <xsl:if test="not($n)">–</xsl:if>
                </cell>
              </xsl:for-each>
            </row>
          </xsl:for-each>
          <row total="true" shift="1">
            <cell across="2">Всего</cell>
            <xsl:for-each select="$kinds">
              <cell>
                <xsl:value-of
                    select="sum($counts[@of = current()/@name]/@value)"/>
              </cell>
            </xsl:for-each>
          </row>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- «Сведения представили 6 из 7 организаций; не представили: …». -->
  <xsl:template name="report-school-sentence">
    <xsl:variable name="sent" select="$m-schools[d:value[@year = $m-year]]"/>
    <xsl:variable name="silent"
        select="$m-schools[not(d:value[@year = $m-year])]"/>
    <xsl:call-template name="report-p">
      <xsl:with-param name="text">
        <xsl:value-of select="concat('Сведения за ', $m-year, '&#160;год ',
            p:plural(count($sent), 'представила', 'представили',
                'представили'), ' ', count($sent), ' из ',
            p:count(count($m-schools), 'общеобразовательной организации',
                'общеобразовательных организаций',
                'общеобразовательных организаций'))"/>
        <xsl:if test="$silent">
          <xsl:text>; не представлены сведения: </xsl:text>
          <xsl:for-each select="$silent">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:call-template name="nominative">
              <xsl:with-param name="node" select="d:short-name"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
