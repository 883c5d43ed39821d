<?xml version="1.0" encoding="UTF-8"?>
<!--
report-survey: what people said: questionnaires before, in the course and
after. Tables by report-tables.xsl,
numbers by measure.xsl.
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

  <!-- ===== Satisfaction ===== -->

  <!-- «Удовлетворены …: 12 из 15 ответивших наставляемых (80,0 %)». -->
  <xsl:template name="report-satisfaction">
    <xsl:variable name="mentees" select="m:satisfaction-responses('mentee')"/>
    <xsl:variable name="mentors" select="m:satisfaction-responses('mentor')"/>
    <xsl:if test="$mentees | $mentors">
      <xsl:call-template name="report-p">
        <xsl:with-param name="text">
          <xsl:text>Участием в программе удовлетворены (средний балл не
            ниже </xsl:text>
          <xsl:value-of select="m:plain(m:threshold('satisfaction', 7))"/>
          <xsl:text>): </xsl:text>
          <xsl:if test="$mentees">
            <xsl:call-template name="report-content-of">
              <xsl:with-param name="satisfied"
                  select="m:respondents(m:satisfied($mentees))"/>
              <xsl:with-param name="answered"
                  select="m:respondents($mentees)"/>
              <xsl:with-param name="one">ответившего наставляемого</xsl:with-param>
              <xsl:with-param name="many">ответивших наставляемых</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="$mentees and $mentors">; </xsl:if>
          <xsl:if test="$mentors">
            <xsl:call-template name="report-content-of">
              <xsl:with-param name="satisfied"
                  select="m:respondents(m:satisfied($mentors))"/>
              <xsl:with-param name="answered"
                  select="m:respondents($mentors)"/>
              <xsl:with-param name="one">ответившего наставника</xsl:with-param>
              <xsl:with-param name="many">ответивших наставников</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$report-figures">
        <xsl:call-template name="report-figure-satisfaction"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- «19 из 21 ответившего наставляемого (90,5 %)»; a small rest is not
       told in a public copy. -->
  <xsl:template name="report-content-of">
    <xsl:param name="satisfied"/>
    <xsl:param name="answered"/>
    <xsl:param name="one"/>
    <xsl:param name="many"/>
    <xsl:choose>
      <xsl:when test="m:openness($satisfied, $answered) = 'hidden'">
        <xsl:value-of select="concat('о доле ', $many,
            ' сведений нет: их менее ', $m-least)"/>
      </xsl:when>
      <xsl:when test="m:openness($satisfied, $answered) != 'exact'">
        <xsl:value-of select="concat(m:open-share($satisfied, $answered),
            '&#160;% ', $many)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($satisfied, ' из ', p:count($answered,
            string($one), string($many), string($many)), ' (',
            m:share($satisfied, $answered), '&#160;%)')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== Questionnaires ===== -->

  <!-- One table for each questionnaire that was answered. -->
  <xsl:template name="report-surveys">
    <xsl:param name="only" select="''"/>
    <xsl:for-each select="d:instrument[d:response]
        [$only = '' or @id = $only]">
      <!-- of a few people a public copy would say nothing -->
      <xsl:if test="not($m-public)
          or m:respondents(d:response) &gt;= $m-least">
        <xsl:call-template name="report-survey"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="report-survey">
    <xsl:variable name="numeric" select="d:item
        [@type = 'scale' or @type = 'number' or @type = 'yes-no']"/>
    <xsl:variable name="choice"
        select="d:item[@type = 'single' or @type = 'multi']"/>
    <xsl:variable name="title">
      <xsl:text>Сводка: </xsl:text>
      <xsl:apply-templates select="d:title/node()" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="twice" select="d:response/@phase = 'before'
        and d:response/@phase = 'after'"/>
    <xsl:if test="$numeric">
      <xsl:variable name="instrument" select="."/>
      <xsl:variable name="phases">
        <xsl:if test="d:response/@phase = 'before'">
          <col phase="before" head="До"/>
        </xsl:if>
        <xsl:if test="d:response/@phase = 'interim'">
          <col phase="interim" head="В ходе"/>
        </xsl:if>
        <xsl:if test="d:response/@phase = 'after'">
          <col phase="after" head="После"/>
        </xsl:if>
      </xsl:variable>
      <!-- the width is the page's, which the report's root knows -->
      <xsl:for-each select="ancestor::d:monitoring">
        <xsl:call-template name="report-table">
          <xsl:with-param name="title" select="string($title)"/>
          <xsl:with-param name="figure">survey</xsl:with-param>
          <xsl:with-param name="instrument" select="string($instrument/@id)"/>
          <xsl:with-param name="cols">
            <col head="№" weight="6" min="10" align="center"/>
            <col head="Вопрос" weight="34" min="40"/>
            <xsl:for-each select="exsl:node-set($phases)/col">
              <col head="{@head}" weight="11" min="16" align="center"/>
            </xsl:for-each>
            <xsl:if test="$twice">
              <col head="Изменение" weight="13" min="16" align="center"/>
            </xsl:if>
            <col weight="14" min="18" align="center">
              <xsl:attribute name="head">
                <xsl:text>Медиана</xsl:text>
                <xsl:if test="not($m-public)"> (от–до)</xsl:if>
              </xsl:attribute>
            </col>
            <xsl:if test="$twice">
              <col head="Вывод" weight="16" min="22"/>
            </xsl:if>
          </xsl:with-param>
          <xsl:with-param name="rows">
            <xsl:for-each select="$numeric">
              <xsl:call-template name="report-item-row">
                <xsl:with-param name="n" select="position()"/>
                <xsl:with-param name="phases"
                    select="exsl:node-set($phases)/col"/>
                <xsl:with-param name="twice" select="$twice"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param>
          <xsl:with-param name="notes">
            <xsl:for-each select="$instrument">
              <xsl:call-template name="report-survey-notes">
                <xsl:with-param name="twice" select="$twice"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="$choice">
      <xsl:call-template name="report-choices">
        <xsl:with-param name="items" select="$choice"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Means with n, the paired change, spread, verdict. -->
  <xsl:template name="report-item-row">
    <xsl:param name="n"/>
    <xsl:param name="phases"/>
    <xsl:param name="twice"/>
    <xsl:variable name="share" select="@type = 'yes-no'"/>
    <xsl:variable name="factor" select="1 + 99 * $share"/>
    <xsl:variable name="numbers">
      <xsl:call-template name="m-item">
        <xsl:with-param name="item" select="."/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="stats" select="exsl:node-set($numbers)"/>
    <xsl:variable name="pair" select="$stats/pair"/>
    <xsl:variable name="end" select="$stats/phase[last()]"/>
    <row>
      <xsl:if test="@type = 'scale'">
        <xsl:attribute name="scale"><xsl:value-of select="@max"/></xsl:attribute>
      </xsl:if>
      <cell><xsl:value-of select="$n"/></cell>
      <cell>
        <xsl:call-template name="report-question">
          <xsl:with-param name="phase" select="string($end/@name)"/>
        </xsl:call-template>
        <xsl:if test="$share"> (доля «да», %)</xsl:if>
      </cell>
      <xsl:for-each select="$phases">
        <xsl:variable name="phase"
            select="$stats/phase[@name = current()/@phase]"/>
        <cell phase="{@phase}">
          <xsl:call-template name="report-item-mean">
            <xsl:with-param name="phase" select="$phase"/>
            <xsl:with-param name="share" select="$share"/>
          </xsl:call-template>
        </cell>
      </xsl:for-each>
      <xsl:if test="$twice">
        <cell>
          <xsl:if test="$share and $m-public">–</xsl:if>
          <xsl:if test="not($share and $m-public)">
            <xsl:call-template name="report-change">
              <xsl:with-param name="num" select="$pair/@sum * $factor"/>
              <xsl:with-param name="n" select="number($pair/@n)"/>
              <xsl:with-param name="unit"
                  select="substring(' п.п.', 1, 5 * $share)"/>
            </xsl:call-template>
          </xsl:if>
        </cell>
      </xsl:if>
      <cell>
        <xsl:choose>
          <xsl:when test="$share or not($end)
              or m:small($end/@n)">–</xsl:when>
          <xsl:when test="$m-public">
            <xsl:value-of select="m:plain($end/@mid2 div 20000)"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="concat(m:plain($end/@mid2 div 20000),
                ' (', m:plain($end/@min), '–', m:plain($end/@max), ')')"/>
            <xsl:if test="$end/@sd">
              <fo:block font-size="{$caption-size}" hyphenate="false">
                <xsl:value-of select="concat('σ&#160;=&#160;',
                    m:ratio($end/@sd, 10000))"/>
              </fo:block>
            </xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
      <xsl:if test="$twice">
        <cell>
          <xsl:call-template name="report-verdict">
            <xsl:with-param name="pair" select="$pair"/>
          </xsl:call-template>
        </cell>
      </xsl:if>
    </row>
  </xsl:template>

  <!-- The change in a word. Where the first measurement asked what is expected
       it is set against the expectation. Of a few people nothing is said. -->
  <xsl:template name="report-verdict">
    <xsl:param name="pair"/>
    <xsl:choose>
      <xsl:when test="m:small($pair/@n)">–</xsl:when>
      <xsl:when test="@expectation = 'true' or @expectation = '1'">
        <xsl:value-of select="m:against-expectation(number($pair/@sum),
            number($pair/@n))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="m:trend(number($pair/@sum),
            number($pair/@n), string(@direction))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The question in the words of that measurement. -->
  <xsl:template name="report-question">
    <xsl:param name="phase"/>
    <xsl:variable name="own" select="d:text[@phase = $phase]"/>
    <xsl:variable name="plain" select="d:text[not(@phase)]"/>
    <xsl:apply-templates mode="inline" select="($own | $plain[not($own)]
        | d:text[not($own or $plain)])[1]/node()"/>
  </xsl:template>

  <!-- A question's mean at a measurement; of yes and no, the share of yes. -->
  <xsl:template name="report-item-mean">
    <xsl:param name="phase"/>
    <xsl:param name="share"/>
    <xsl:choose>
      <xsl:when test="$share and m:openness($phase/@sum div 10000,
          number($phase/@n)) != 'exact'">
        <xsl:value-of select="m:open-share($phase/@sum div 10000,
            number($phase/@n))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="report-mean">
          <xsl:with-param name="num"
              select="$phase/@sum * (1 + 99 * $share)"/>
          <xsl:with-param name="n" select="sum($phase/@n)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «6,3» over «n = 12»; nobody answered: a dash. -->
  <xsl:template name="report-mean">
    <xsl:param name="num"/>
    <xsl:param name="n"/>
    <xsl:param name="places" select="1"/>
    <xsl:choose>
      <xsl:when test="not($n &gt; 0)">–</xsl:when>
      <xsl:when test="m:small($n)">*</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="m:ratio($num, $n * 10000, $places)"/>
        <fo:block font-size="{$caption-size}" hyphenate="false">
          <xsl:value-of select="concat('n&#160;=&#160;', $n)"/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="report-change">
    <xsl:param name="num"/>
    <xsl:param name="n"/>
    <xsl:param name="unit" select="''"/>
    <xsl:choose>
      <xsl:when test="not($n &gt; 0)">–</xsl:when>
      <xsl:when test="m:small($n)">*</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(m:change($num, $n * 10000),
            translate($unit, ' ', '&#160;'))"/>
        <fo:block font-size="{$caption-size}" hyphenate="false">
          <xsl:value-of select="concat('n&#160;=&#160;', $n)"/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Who answered, and who is not in the comparison. -->
  <xsl:template name="report-survey-notes">
    <xsl:param name="twice"/>
    <xsl:call-template name="report-note">
      <xsl:with-param name="text">
        <xsl:text>Ответили: </xsl:text>
        <xsl:if test="d:response[@phase = 'before']">
          <xsl:value-of select="concat('до – ', m:open-count(m:respondents(
              d:response[@phase = 'before'])))"/>
        </xsl:if>
        <xsl:if test="d:response[@phase = 'interim']">
          <xsl:value-of select="concat(substring(', ', 1, 2 *
              boolean(d:response[@phase = 'before'])), 'в ходе – ',
              m:open-count(m:respondents(
                  d:response[@phase = 'interim'])))"/>
        </xsl:if>
        <xsl:if test="d:response[@phase = 'after']">
          <xsl:value-of select="concat(substring(', ', 1, 2 *
              boolean(d:response[@phase != 'after'])), 'после – ',
              m:open-count(m:respondents(
                  d:response[@phase = 'after'])))"/>
        </xsl:if>
        <xsl:text>. </xsl:text>
        <xsl:if test="$twice">
          <xsl:text>Изменение – среднее по тем, кто ответил на вопрос и до, и
            после</xsl:text>
          <xsl:variable name="before" select="d:response[@phase = 'before']"/>
          <xsl:variable name="after" select="d:response[@phase = 'after']"/>
          <xsl:variable name="alone" select="($before
              [not(@person = $after/@person or @code = $after/@code)]
              | $after[not(@person = $before/@person
                  or @code = $before/@code)])"/>
          <xsl:if test="$alone and not($m-public)">
            <xsl:value-of select="concat('; только один раз ответили: ',
                m:respondents($alone))"/>
            <xsl:call-template name="report-alone">
              <xsl:with-param name="responses" select="$alone[@person]"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:text>.</xsl:text>
        </xsl:if>
        <xsl:if test="not($m-public)">
          <xsl:text> σ&#160;– стандартное отклонение последнего измерения
            (при n не меньше 5).</xsl:text>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="d:item[@type = 'person'] and d:response[@person]">
      <xsl:call-template name="report-mutual"/>
    </xsl:if>
    <xsl:for-each select="d:item[@type = 'open' or @type = 'person']">
      <xsl:variable name="given" select="../d:response[d:answer
          [@item = current()/@id]
          [@value != '' or @person or normalize-space(.) != '']]"/>
      <xsl:if test="$given and not(m:small(m:respondents($given)))">
        <xsl:call-template name="report-note">
          <xsl:with-param name="text">
            <xsl:text>На вопрос «</xsl:text>
            <xsl:apply-templates select="d:text[1]/node()" mode="plain"/>
            <xsl:text>» </xsl:text>
            <xsl:value-of select="concat(p:plural(m:respondents($given),
                'ответил', 'ответили', 'ответили'), ' ',
                p:count(m:respondents($given), 'человек', 'человека',
                    'человек'))"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- « (Волк Д.А., Коваль Е.Г.)»: inside the school, and not too many. -->
  <xsl:template name="report-alone">
    <xsl:param name="responses"/>
    <xsl:variable name="ids" select="set:distinct($responses/@person)"/>
    <xsl:if test="$ids and count($ids) &lt; 11">
      <xsl:text> (</xsl:text>
      <xsl:for-each select="$ids">
        <xsl:if test="position() &gt; 1">, </xsl:if>
        <xsl:call-template name="report-chosen">
          <xsl:with-param name="id" select="string(.)"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:text>)</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- «Выбрали друг друга 2 пары: …»; inside the school with names. -->
  <xsl:template name="report-mutual">
    <xsl:variable name="mutual" select="m:mutual(.)"/>
    <xsl:variable name="names">
      <xsl:for-each select="$mutual[not($m-public)]">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:call-template name="report-chosen">
          <xsl:with-param name="id" select="@a"/>
        </xsl:call-template>
        <xsl:text> – </xsl:text>
        <xsl:call-template name="report-chosen">
          <xsl:with-param name="id" select="@b"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="not(m:small(count($mutual)))">
      <xsl:call-template name="report-note">
        <xsl:with-param name="text" select="concat('Взаимных выборов – ',
            count($mutual), substring(': ', 1, 2 * boolean(string($names))),
            $names)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-chosen">
    <xsl:param name="id"/>
    <xsl:call-template name="person-name">
      <xsl:with-param name="person" select="$m-people[@id = $id]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Answers from a list: how many chose which, at the last measurement. -->
  <xsl:template name="report-choices">
    <xsl:param name="items"/>
    <xsl:variable name="title">
      <xsl:text>Выбор ответов: </xsl:text>
      <xsl:apply-templates select="d:title/node()" mode="plain"/>
    </xsl:variable>
    <xsl:for-each select="ancestor::d:monitoring">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title" select="string($title)"/>
        <xsl:with-param name="cols">
          <col head="Ответ" weight="60" min="60"/>
          <col head="Выбрали" weight="20" min="22" align="center"/>
          <col head="Доля ответивших, %" weight="20" min="22"
              align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$items">
            <xsl:variable name="all" select="../d:response
                [d:answer[@item = current()/@id][@value != '']]"/>
            <xsl:variable name="phase">
              <xsl:choose>
                <xsl:when test="$all/@phase = 'after'">after</xsl:when>
                <xsl:when test="$all/@phase = 'interim'">interim</xsl:when>
                <xsl:otherwise>before</xsl:otherwise>
              </xsl:choose>
            </xsl:variable>
            <xsl:variable name="given" select="$all[@phase = $phase]"/>
            <xsl:variable name="item" select="."/>
            <row section="true">
              <cell>
                <xsl:call-template name="report-question">
                  <xsl:with-param name="phase" select="string($phase)"/>
                </xsl:call-template>
              </cell>
            </row>
            <xsl:variable name="list">
              <xsl:for-each select="d:option">
                <part n="{m:respondents($given[d:answer
                    [@item = $item/@id][contains(concat(' ', @value, ' '),
                        concat(' ', current()/@value, ' '))]])}"/>
              </xsl:for-each>
            </xsl:variable>
            <xsl:variable name="parts" select="exsl:node-set($list)/part"/>
            <xsl:variable name="hidden" select="m:shut($parts)
                | $parts[m:small(m:respondents($given))]
                | $parts[m:openness(@n, m:respondents($given)) != 'exact']"/>
            <xsl:for-each select="d:option">
              <xsl:variable name="n" select="position()"/>
              <row>
                <cell><xsl:apply-templates mode="inline"/></cell>
                <xsl:for-each select="$parts[$n]">
                  <cell>
                    <xsl:call-template name="report-part">
                      <xsl:with-param name="hidden" select="$hidden"/>
                    </xsl:call-template>
                  </cell>
                  <cell>
                    <xsl:choose>
                      <xsl:when test="count(. | $hidden)
                          = count($hidden)">*</xsl:when>
                      <xsl:otherwise>
                        <xsl:value-of select="m:share(@n,
                            m:respondents($given))"/>
                      </xsl:otherwise>
                    </xsl:choose>
                  </cell>
                </xsl:for-each>
              </row>
            </xsl:for-each>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
