<?xml version="1.0" encoding="UTF-8"?>
<!--
report-levels: the effect by levels (reaction, learning, conduct, result, and
return when there are data), the judgement of the introduction itself by its
components, the points of the work scale. Tables by report-tables.xsl,
numbers by measure.xsl; evidence is what carries a @level: measured
quantities and questions.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p m exsl">

  <!-- ===== Levels ===== -->

  <xsl:template name="report-levels">
    <xsl:variable name="evidence" select="(d:measure[d:value]
        | d:instrument[d:response]/d:item)[@level]
        [not($m-public and (@restricted = 'true' or @restricted = '1'))]
        | d:level[not($m-public)]/d:evidence"/>
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
    <xsl:call-template name="chart-pyramid">
      <xsl:with-param name="title">Уровни оценки
        результативности</xsl:with-param>
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

  <!-- ===== Pairs one by one ===== -->

  <!-- Restricted: who with whom, meetings, plan, points. Never public. -->
  <xsl:template name="report-pairs">
    <xsl:variable name="records" select="d:meetings"/>
    <xsl:variable name="points" select="d:work-scale"/>
    <xsl:if test="$m-pairs and not($m-public)">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Сведения о парах и группах</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="5" min="10" align="center"/>
          <col head="Наставник" weight="20" min="30"/>
          <col head="Наставляемый" weight="20" min="30"/>
          <col head="Начало" weight="11" min="24" align="center"/>
          <col head="Состояние" weight="13" min="24"/>
          <col head="Встречи" weight="10" min="18" align="center"/>
          <col head="План, %" weight="9" min="15" align="center"/>
          <xsl:if test="$points">
            <col head="Баллы" weight="8" min="15" align="center"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$m-pairs">
            <xsl:call-template name="report-pair-row">
              <xsl:with-param name="record"
                  select="$records[@pair = current()/@id]"/>
              <xsl:with-param name="points" select="boolean($points)"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-note">
            <xsl:with-param name="text">Встречи – проведено из намеченных; план
              – доля строк плана развития с результатом «достигнут полностью»
              и «превышен»</xsl:with-param>
          </xsl:call-template>
          <xsl:if test="$points">
            <xsl:call-template name="report-note">
              <xsl:with-param name="text">
                <xsl:text>Баллы наставника за выполнение плана: </xsl:text>
                <xsl:for-each select="$points/d:step">
                  <xsl:sort select="@from" data-type="number"
                      order="descending"/>
                  <xsl:value-of select="concat('от ', m:plain(@from),
                      '&#160;% – ', m:plain(@points), ', ')"/>
                </xsl:for-each>
                <xsl:text>меньше – 0</xsl:text>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-pair-row">
    <xsl:param name="record"/>
    <xsl:param name="points"/>
    <xsl:variable name="plans" select="$m-plans[@pair = current()/@id]"/>
    <xsl:variable name="judged" select="count(m:judged($plans))"/>
    <xsl:variable name="reached" select="count(m:reached($plans))"/>
    <xsl:variable name="status" select="concat(@status,
        substring('active', 1, 6 * not(@status)))"/>
    <row>
      <cell><xsl:value-of select="position()"/></cell>
      <cell>
        <xsl:call-template name="report-pair-people">
          <xsl:with-param name="of" select="m:within(d:mentor)"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:call-template name="report-pair-people">
          <xsl:with-param name="of" select="m:within(d:mentee)"/>
        </xsl:call-template>
      </cell>
      <cell><xsl:value-of select="p:date(string(@start), 'numeric')"/></cell>
      <cell>
        <xsl:value-of select="$report-words/pair-status[@name = $status]"/>
      </cell>
      <cell>
        <xsl:if test="not($record)">–</xsl:if>
        <xsl:if test="$record">
          <xsl:value-of select="concat(m:meetings-held($record),
              ' из&#160;', m:meetings-planned($record))"/>
        </xsl:if>
      </cell>
      <cell><xsl:value-of select="m:share($reached, $judged)"/></cell>
      <xsl:if test="$points">
        <cell><xsl:value-of select="m:points($reached, $judged)"/></cell>
      </xsl:if>
    </row>
  </xsl:template>

  <xsl:template name="report-pair-people">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <fo:block>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="person-name">
              <xsl:with-param name="person" select="key('person', @person)"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Grades, coverage ===== -->

  <!-- Pupils by grade: «7 «Б»» is of the seventh; a college's group is of none. -->
  <xsl:template name="report-grades">
    <xsl:variable name="pupils" select="m:pupils(m:mentees())
        | m:pupils(m:mentors())"/>
    <xsl:variable name="mentors" select="m:pupils(m:mentors())"/>
    <xsl:variable name="mentees" select="m:pupils(m:mentees())"/>
    <xsl:variable name="list">
      <xsl:for-each select="$pupils[contains('123456789',
          substring(normalize-space(d:class-or-group), 1, 1))]">
        <g n="{number(translate(d:class-or-group, translate(
            d:class-or-group, '0123456789', ''), ''))}"
            mentor="{number(count(. | $mentors) = count($mentors))}"
            mentee="{number(count(. | $mentees) = count($mentees))}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="marks" select="exsl:node-set($list)/g[@n &gt; 0]"/>
    <xsl:if test="$marks">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Обучающиеся по параллелям</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Классы" weight="40" min="30" align="center"/>
          <col head="Наставники" weight="30" min="24" align="center"/>
          <col head="Наставляемые" weight="30" min="24" align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$marks[not(@n = preceding-sibling::g/@n)]">
            <xsl:sort select="@n" data-type="number"/>
            <xsl:variable name="same" select="$marks[@n = current()/@n]"/>
            <row>
              <cell><xsl:value-of select="concat(@n, '-е')"/></cell>
              <cell><xsl:value-of select="sum($same/@mentor)"/></cell>
              <cell><xsl:value-of select="sum($same/@mentee)"/></cell>
            </row>
          </xsl:for-each>
          <row total="true">
            <cell>Всего</cell>
            <cell><xsl:value-of select="sum($marks/@mentor)"/></cell>
            <cell><xsl:value-of select="sum($marks/@mentee)"/></cell>
          </row>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Coverage by group and year: the target, under it the fact. -->
  <xsl:template name="report-coverage">
    <xsl:variable name="indicators" select="d:indicator[@coverage]"/>
    <xsl:variable name="years">
      <xsl:call-template name="report-years">
        <xsl:with-param name="indicators" select="$indicators"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:if test="$indicators">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Охват наставничеством по
          годам, %</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Участники" weight="32" min="40"/>
          <col head="Что" weight="10" min="15"/>
          <xsl:for-each select="exsl:node-set($years)/year">
            <col head="{concat(@n, ' г.')}" weight="14" min="16"
                align="center"/>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$indicators">
            <xsl:call-template name="report-year-rows">
              <xsl:with-param name="years"
                  select="exsl:node-set($years)/year"/>
              <xsl:with-param name="name" select="string(@coverage)"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The same texts as bars: the fact, and a mark for the target. -->
  <xsl:template name="report-coverage-figure">
    <xsl:variable name="indicators" select="d:indicator[@coverage]"/>
    <xsl:variable name="years">
      <xsl:call-template name="report-years">
        <xsl:with-param name="indicators" select="$indicators"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:if test="$indicators">
      <xsl:call-template name="chart-bars">
        <xsl:with-param name="title">Охват наставничеством: факт и
          цель</xsl:with-param>
        <xsl:with-param name="unit">%</xsl:with-param>
        <xsl:with-param name="data">
          <series name="Факт"/>
          <series name="Цель" mark="line"/>
          <xsl:for-each select="$indicators">
            <xsl:variable name="indicator" select="."/>
            <xsl:for-each select="exsl:node-set($years)/year">
              <category name="{concat($indicator/@coverage, ', ', @n,
                  '&#160;г.')}">
                <value text="{m:year-text($indicator, string(@n))}"/>
                <value text="{m:plain($indicator/d:target
                    [@year = current()/@n]/@value)}"/>
              </category>
            </xsl:for-each>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
