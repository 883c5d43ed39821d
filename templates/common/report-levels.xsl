<?xml version="1.0" encoding="UTF-8"?>
<!--
report-levels: the effect by levels (reaction, learning, conduct, result, and
return when there are data). Evidence is what carries a @level: measured
quantities and questions. Tables by report-tables.xsl,
numbers by measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    xmlns:func="http://exslt.org/functions"
    extension-element-prefixes="func"
    exclude-result-prefixes="d p m exsl">

  <!-- ===== Levels ===== -->

  <!-- What tells of a level: measured, answered, or in words. -->
  <func:function name="m:level-evidence">
    <xsl:param name="monitoring"/>
    <func:result select="($monitoring/d:measure[d:value]
        | $monitoring/d:instrument[d:response]/d:item)[@level]
        [not($m-public and (@restricted = 'true' or @restricted = '1'))]
        | $monitoring/d:level[not($m-public)]/d:evidence"/>
  </func:function>

  <xsl:template name="report-levels">
    <xsl:variable name="evidence" select="m:level-evidence(.)"/>
    <xsl:variable name="notes" select="d:level"/>
    <xsl:if test="$evidence">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Результативность по уровням</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Уровень" weight="17" min="27"/>
          <col head="Показатель" weight="23" min="32"/>
          <col head="Метод" weight="18" min="26"/>
          <col head="До" weight="12" min="15" align="center"/>
          <col head="После" weight="12" min="15" align="center"/>
          <col head="Вывод" weight="18" min="24"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$report-words/level">
            <xsl:variable name="word" select="."/>
            <xsl:variable name="own" select="$evidence[@level = $word/@no
                or ../@no = $word/@no]"/>
            <xsl:for-each select="$own">
              <row shift="{number(position() &gt; 1)}">
                <xsl:if test="position() = 1">
                  <cell rows="{last()}">
                    <xsl:call-template name="report-level-name">
                      <xsl:with-param name="word" select="$word"/>
                      <xsl:with-param name="note"
                          select="$notes[@no = $word/@no]"/>
                    </xsl:call-template>
                  </cell>
                </xsl:if>
                <xsl:apply-templates select="." mode="level"/>
              </row>
            </xsl:for-each>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The levels as a pyramid, the last at its top. -->
  <xsl:template name="report-levels-figure">
    <xsl:variable name="notes" select="d:level"/>
    <xsl:variable name="n" select="count(m:level-evidence(.))"/>
    <xsl:call-template name="chart-pyramid">
      <xsl:with-param name="title">Уровни оценки
        результативности</xsl:with-param>
      <xsl:with-param name="lead">Уровни, от первого внизу до последнего
        наверху, показаны на рисунке</xsl:with-param>
      <xsl:with-param name="note">
        <xsl:if test="$n &gt; 0">
          <xsl:value-of select="concat('n = ', p:count($n, 'показатель',
              'показателя', 'показателей'))"/>
        </xsl:if>
      </xsl:with-param>
      <xsl:with-param name="source">модель уровней Д. Киркпатрика; ответы
        участников и измерения</xsl:with-param>
      <xsl:with-param name="data">
        <xsl:for-each select="$report-words/level
            [@no &lt; 5 or @no = $notes/@no]">
          <xsl:sort select="@no" data-type="number" order="descending"/>
          <xsl:variable name="note" select="$notes[@no = current()/@no]"/>
          <category note="{@question}">
            <xsl:attribute name="name">
              <xsl:call-template name="report-level-word">
                <xsl:with-param name="word" select="."/>
                <xsl:with-param name="note" select="$note"/>
              </xsl:call-template>
            </xsl:attribute>
            <xsl:if test="$note/d:question">
              <xsl:attribute name="note">
                <xsl:apply-templates select="$note/d:question/node()"
                    mode="plain"/>
              </xsl:attribute>
            </xsl:if>
          </category>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «1. Реакция» over the question. -->
  <xsl:template name="report-level-name">
    <xsl:param name="word"/>
    <xsl:param name="note"/>
    <fo:block font-weight="bold">
      <xsl:value-of select="concat($word/@no, '.&#160;')"/>
      <xsl:call-template name="report-level-word">
        <xsl:with-param name="word" select="$word"/>
        <xsl:with-param name="note" select="$note"/>
      </xsl:call-template>
    </fo:block>
    <fo:block>
      <xsl:apply-templates select="$note/d:question/node()" mode="inline"/>
      <xsl:if test="not($note/d:question)">
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="$word/@question"/>
        </xsl:call-template>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template name="report-level-word">
    <xsl:param name="word"/>
    <xsl:param name="note"/>
    <xsl:apply-templates select="$note/d:name/node()" mode="inline"/>
    <xsl:if test="not($note/d:name)">
      <xsl:value-of select="$word"/>
    </xsl:if>
  </xsl:template>

  <!-- A measured quantity: its numbers as in the table of quantities. -->
  <xsl:template match="d:measure" mode="level">
    <xsl:variable name="row">
      <xsl:call-template name="report-measure-row"/>
    </xsl:variable>
    <xsl:variable name="cells" select="exsl:node-set($row)/row/cell"/>
    <xsl:copy-of select="$cells[2]"/>
    <cell>
      <xsl:apply-templates select="d:method/node()" mode="inline"/>
      <xsl:if test="not(d:method)">–</xsl:if>
    </cell>
    <xsl:copy-of select="$cells[3] | $cells[4]"/>
    <cell>
      <xsl:copy-of select="$cells[7]/node()"/>
    </cell>
  </xsl:template>

  <!-- A question: the means before and after, and the paired verdict. -->
  <xsl:template match="d:item" mode="level">
    <xsl:variable name="numbers">
      <xsl:call-template name="m-item">
        <xsl:with-param name="item" select="."/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="stats" select="exsl:node-set($numbers)"/>
    <xsl:variable name="factor" select="1 + 99 * (@type = 'yes-no')"/>
    <cell>
      <xsl:call-template name="report-question">
        <xsl:with-param name="phase"
            select="string($stats/phase[last()]/@name)"/>
      </xsl:call-template>
      <xsl:if test="@type = 'yes-no'"> (доля «да», %)</xsl:if>
    </cell>
    <cell>
      <xsl:apply-templates select="../d:title/node()" mode="inline"/>
    </cell>
    <xsl:call-template name="report-level-mean">
      <xsl:with-param name="phase" select="$stats/phase[@name = 'before']"/>
      <xsl:with-param name="factor" select="$factor"/>
    </xsl:call-template>
    <xsl:call-template name="report-level-mean">
      <xsl:with-param name="phase" select="$stats/phase[@name = 'after']"/>
      <xsl:with-param name="factor" select="$factor"/>
    </xsl:call-template>
    <cell>
      <xsl:call-template name="report-verdict">
        <xsl:with-param name="pair" select="$stats/pair"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <xsl:template name="report-level-mean">
    <xsl:param name="phase"/>
    <xsl:param name="factor"/>
    <cell>
      <xsl:call-template name="report-item-mean">
        <xsl:with-param name="phase" select="$phase"/>
        <xsl:with-param name="share" select="$factor != 1"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <!-- What is told in words. -->
  <xsl:template match="d:evidence" mode="level">
    <cell><xsl:apply-templates select="d:name/node()" mode="inline"/></cell>
    <xsl:call-template name="report-level-words">
      <xsl:with-param name="node" select="d:method"/>
    </xsl:call-template>
    <xsl:call-template name="report-level-words">
      <xsl:with-param name="node" select="d:before"/>
    </xsl:call-template>
    <xsl:call-template name="report-level-words">
      <xsl:with-param name="node" select="d:after"/>
    </xsl:call-template>
    <xsl:call-template name="report-level-words">
      <xsl:with-param name="node" select="d:conclusion"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="report-level-words">
    <xsl:param name="node"/>
    <cell>
      <fo:block hyphenate="{$hyphenate}">
        <xsl:apply-templates select="$node/node()" mode="inline"/>
        <xsl:if test="not($node)">–</xsl:if>
      </fo:block>
    </cell>
  </xsl:template>

  <!-- What the curator concludes of each level. -->
  <xsl:template name="report-level-conclusions">
    <xsl:for-each select="d:level[d:conclusion]">
      <xsl:sort select="@no" data-type="number"/>
      <xsl:variable name="word"
          select="$report-words/level[@no = current()/@no]"/>
      <xsl:call-template name="report-labelled">
        <xsl:with-param name="label">
          <xsl:value-of select="concat('Уровень ', @no, ' («')"/>
          <xsl:call-template name="report-level-word">
            <xsl:with-param name="word" select="$word"/>
            <xsl:with-param name="note" select="."/>
          </xsl:call-template>
          <xsl:text>»). </xsl:text>
        </xsl:with-param>
        <xsl:with-param name="node" select="d:conclusion"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
