<?xml version="1.0" encoding="UTF-8"?>
<!--
report-curator: what the curator judges: the scale with its bands, the SWOT
table, the introduction itself by its components. Tables by report-tables.xsl,
numbers by measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    exclude-result-prefixes="d p m">

  <!-- ===== The curator's scale ===== -->

  <xsl:template name="report-curator">
    <xsl:variable name="scale" select="d:curator-scale"/>
    <xsl:if test="$scale and m:curator-flaw($scale) != ''">
      <xsl:value-of select="p:error($scale/d:band[1], concat(
          'уровни шкалы куратора: ', m:curator-flaw($scale)))"/>
    </xsl:if>
    <xsl:if test="$scale">
      <xsl:variable name="indicators"
          select="$scale/d:criterion/d:indicator"/>
      <xsl:variable name="notes" select="boolean($indicators/d:note)"/>
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">
          <xsl:apply-templates select="$scale/d:title/node()" mode="plain"/>
          <xsl:if test="not($scale/d:title)">Индикаторы оценки
            результативности программы</xsl:if>
        </xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="6" min="11" align="center"/>
          <col head="Критерии" weight="25" min="28"/>
          <col head="Показатели" weight="40" min="40"/>
          <col head="Оценка" weight="11" min="16" align="center"/>
          <xsl:if test="$notes">
            <col head="Примечание" weight="18" min="26"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$scale/d:criterion">
            <xsl:variable name="n" select="position()"/>
            <xsl:for-each select="d:indicator">
              <row shift="{2 * (position() &gt; 1)}">
                <xsl:if test="position() = 1">
                  <cell rows="{last()}">
                    <xsl:value-of select="$n"/>
                  </cell>
                  <cell rows="{last()}">
                    <xsl:apply-templates select="../d:name/node()"
                        mode="inline"/>
                  </cell>
                </xsl:if>
                <cell>
                  <xsl:apply-templates select="d:name/node()" mode="inline"/>
                </cell>
                <cell>
                  <xsl:value-of select="m:plain(@score)"/>
                </cell>
                <xsl:if test="$notes">
                  <cell>
                    <xsl:apply-templates select="d:note/node()"
                        mode="inline"/>
                    <xsl:if test="not(d:note)">–</xsl:if>
                  </cell>
                </xsl:if>
              </row>
            </xsl:for-each>
          </xsl:for-each>
          <row total="true" shift="2">
            <cell across="3">Сумма баллов</cell>
            <cell>
              <xsl:value-of select="m:plain(m:curator-sum($scale)
                  div 10000)"/>
            </cell>
            <xsl:if test="$notes"><cell>–</cell></xsl:if>
          </row>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-curator-notes">
            <xsl:with-param name="scale" select="$scale"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Band of the sum, bands, words of the scores, what is not scored. -->
  <xsl:template name="report-curator-notes">
    <xsl:param name="scale"/>
    <xsl:variable name="band" select="m:curator-band($scale)"/>
    <xsl:variable name="silent" select="count($scale/d:criterion/d:indicator
        [not(@score)])"/>
    <xsl:call-template name="report-note">
      <xsl:with-param name="text">
        <xsl:value-of select="concat('Сумма баллов – ',
            m:plain(m:curator-sum($scale) div 10000), ': ')"/>
        <xsl:apply-templates select="$band/node()" mode="plain"/>
        <xsl:if test="not($band)">уровень не определён</xsl:if>
        <xsl:text> (</xsl:text>
        <xsl:for-each select="$scale/d:band">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:value-of select="m:plain(@from)"/>
          <xsl:if test="@to != @from">
            <xsl:value-of select="concat('–', m:plain(@to))"/>
          </xsl:if>
          <xsl:text> – </xsl:text>
          <xsl:apply-templates mode="plain"/>
        </xsl:for-each>
        <xsl:text>)</xsl:text>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="$scale/d:score-label">
      <xsl:call-template name="report-note">
        <xsl:with-param name="text">
          <xsl:text>Баллы: </xsl:text>
          <xsl:for-each select="$scale/d:score-label">
            <xsl:if test="position() &gt; 1">; </xsl:if>
            <xsl:value-of select="concat(m:plain(@score), ' – ')"/>
            <xsl:apply-templates mode="plain"/>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$silent &gt; 0">
      <xsl:call-template name="report-note">
        <xsl:with-param name="text" select="concat(
            'Не оценено показателей: ', $silent)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== SWOT ===== -->

  <!-- $evidence: with what each line rests on. -->
  <xsl:template name="report-swot">
    <xsl:param name="title">SWOT-анализ программы</xsl:param>
    <xsl:param name="evidence" select="true()"/>
    <xsl:variable name="swot" select="d:swot"/>
    <xsl:if test="$swot/*">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="cols">
          <col head="Факторы" weight="16" min="24"/>
          <col head="Позитивные" weight="42" min="50"/>
          <col head="Негативные" weight="42" min="50"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <row>
            <cell>Внутренние</cell>
            <cell>
              <xsl:call-template name="report-swot-cell">
                <xsl:with-param name="title">Сильные стороны</xsl:with-param>
                <xsl:with-param name="lines" select="$swot/d:strength"/>
                <xsl:with-param name="evidence" select="$evidence"/>
              </xsl:call-template>
            </cell>
            <cell>
              <xsl:call-template name="report-swot-cell">
                <xsl:with-param name="title">Слабые стороны</xsl:with-param>
                <xsl:with-param name="lines" select="$swot/d:weakness"/>
                <xsl:with-param name="evidence" select="$evidence"/>
              </xsl:call-template>
            </cell>
          </row>
          <row>
            <cell>Внешние</cell>
            <cell>
              <xsl:call-template name="report-swot-cell">
                <xsl:with-param name="title">Возможности</xsl:with-param>
                <xsl:with-param name="lines" select="$swot/d:opportunity"/>
                <xsl:with-param name="evidence" select="$evidence"/>
              </xsl:call-template>
            </cell>
            <cell>
              <xsl:call-template name="report-swot-cell">
                <xsl:with-param name="title">Угрозы</xsl:with-param>
                <xsl:with-param name="lines" select="$swot/d:threat"/>
                <xsl:with-param name="evidence" select="$evidence"/>
              </xsl:call-template>
            </cell>
          </row>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-swot-cell">
    <xsl:param name="title"/>
    <xsl:param name="lines"/>
    <xsl:param name="evidence"/>
    <fo:block font-weight="bold" keep-with-next.within-page="always">
      <xsl:value-of select="$title"/>
    </fo:block>
    <xsl:if test="not($lines)"><fo:block>–</fo:block></xsl:if>
    <xsl:if test="$lines">
      <fo:list-block provisional-distance-between-starts="1em"
          provisional-label-separation="0mm">
        <xsl:for-each select="$lines">
          <fo:list-item>
            <fo:list-item-label end-indent="label-end()">
              <fo:block>–</fo:block>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <fo:block>
                <xsl:if test="@evidence and $evidence">
                  <xsl:apply-templates mode="heading"/>
                  <xsl:text> (</xsl:text>
                  <xsl:call-template name="say">
                    <xsl:with-param name="text" select="@evidence"/>
                  </xsl:call-template>
                  <xsl:text>).</xsl:text>
                </xsl:if>
                <xsl:if test="not(@evidence and $evidence)">
                  <xsl:apply-templates mode="inline"/>
                </xsl:if>
              </fo:block>
            </fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </xsl:if>
  </xsl:template>

  <!-- ===== Components of the introduction ===== -->

  <xsl:template name="report-components">
    <xsl:if test="d:component">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Оценка внедрения наставничества по
          компонентам</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="7" min="11" align="center"/>
          <col head="Компонент" weight="33" min="40"/>
          <col head="Оценка" weight="60" min="60"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="d:component">
            <row>
              <cell><xsl:value-of select="position()"/></cell>
              <cell>
                <xsl:apply-templates select="d:name/node()" mode="inline"/>
              </cell>
              <cell>
                <xsl:call-template name="cell-flow">
                  <xsl:with-param name="node" select="d:judgement"/>
                </xsl:call-template>
              </cell>
            </row>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
