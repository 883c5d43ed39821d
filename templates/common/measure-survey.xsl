<?xml version="1.0" encoding="UTF-8"?>
<!--
  measure-survey: what was asked and judged: satisfaction, questionnaires before and after, mutual choices, measured
  quantities, the curator's scale, the step scale. The rules and a worked example stand in measure.xsl.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:pisar:data"
                xmlns:m="urn:pisar:measure" xmlns:func="http://exslt.org/functions" xmlns:exsl="http://exslt.org/common"
                xmlns:set="http://exslt.org/sets" xmlns:math="http://exslt.org/math" extension-element-prefixes="func" exclude-result-prefixes="d m func exsl set math">

  <xsl:key name="m-answer"
           match="/*/d:monitoring//d:answer |/d:monitoring//d:answer"
           use="concat(../../@id, '|', ../@phase, '|', @item, '|', ../@person, '|', ../@code, '|', ../@pair)"/>

  <!-- ===== Satisfaction ===== -->

  <func:function name="m:threshold">
    <xsl:param name="name"/>
    <xsl:param name="default"/>
    <xsl:variable name="own" select="$m-monitoring/d:threshold[@name = $name]/@value"/>
    <xsl:choose>
      <xsl:when test="$own"><func:result select="number($own)"/></xsl:when>
      <xsl:otherwise><func:result select="$default"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- Whether an instrument's answers are the mentees' (or the mentors'): by its role, else by who answers. -->
  <func:function name="m:instruments-of">
    <xsl:param name="role"/>
    <xsl:variable name="of-role" select="$m-monitoring/d:instrument[@role = $role]"/>
    <xsl:variable name="persons" select="m:mentors()[$role = 'mentor'] | m:mentees()[$role = 'mentee']"/>
    <func:result select="$of-role | $m-monitoring/d:instrument[not(@role)][d:response/@person = $persons/@id]"/>
  </func:function>

  <!-- Responses at the closing measurement (else the interim one) that answer a satisfaction item. -->
  <func:function name="m:satisfaction-responses">
    <xsl:param name="role"/>
    <xsl:variable name="all" select="m:instruments-of($role)/d:response
      [d:answer[@value != '' and @item = ../../d:item[@satisfaction = 'true' or @satisfaction = '1']/@id]]"/>
    <xsl:variable name="ids" select="(m:mentors()[$role = 'mentor'] | m:mentees()[$role = 'mentee'])/@id"/>
    <xsl:variable name="own" select="$all[../@role = $role or @person = $ids]"/>
    <func:result select="$own[@phase = 'after']
      | $own[@phase = 'interim'][not(../d:response/@phase = 'after')]"/>
  </func:function>

  <!-- A response is satisfied when the mean of its numeric satisfaction answers reaches the threshold and none of its
       yes/no ones says no. -->
  <func:function name="m:satisfied">
    <xsl:param name="responses"/>
    <xsl:variable name="limit" select="m:threshold('satisfaction', 7)"/>
    <func:result select="$responses[
      not(d:answer[@value = 'no'][@item = ../../d:item[@satisfaction = 'true' or @satisfaction = '1']/@id])
      and not(m:sum(d:answer[number(@value) = number(@value)]
            [@item = ../../d:item[@satisfaction = 'true' or @satisfaction = '1']/@id]/@value)
          &lt; round($limit * 10000) * count(d:answer[number(@value) = number(@value)]
            [@item = ../../d:item[@satisfaction = 'true' or @satisfaction = '1']/@id]))]"/>
  </func:function>

  <!-- How many people stand behind the responses: one person once, each code once, each nameless sheet by itself. -->
  <func:function name="m:respondents">
    <xsl:param name="responses"/>
    <xsl:variable name="codes">
      <xsl:for-each select="$responses[not(@person) and @code]"><c k="{../@id}|{@code}"/></xsl:for-each>
    </xsl:variable>
    <func:result select="count(set:distinct($responses/@person))
      + count(set:distinct(exsl:node-set($codes)/*/@k)) + count($responses[not(@person) and not(@code)])"/>
  </func:function>

  <!-- What was lived through against what was expected: the direction of the paired change, whatever is better. -->
  <func:function name="m:against-expectation">
    <xsl:param name="change"/>
    <xsl:param name="n"/>
    <xsl:choose>
      <xsl:when test="not($n &gt; 0)"><func:result select="'–'"/></xsl:when>
      <xsl:when test="$change &gt; 0"><func:result select="'выше ожиданий'"/></xsl:when>
      <xsl:when test="$change &lt; 0"><func:result select="'ниже ожиданий'"/></xsl:when>
      <xsl:otherwise><func:result select="'как ожидали'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- ===== Questionnaires ===== -->

  <!-- The numbers of one item, of all responses or of some: <phase name n sum min max mid2 sd/>… <pair n sum from/>, sums
       scaled by 10000 (mid2 is twice the median, from the sum of what those asked twice said first). yes counts 1, no
       counts 0. A sheet filled twice counts once, the later one. -->
  <xsl:template name="m-item">
    <xsl:param name="item"/>
    <xsl:param name="responses" select="$item/../d:response"/>
    <xsl:variable name="answers" select="$responses/d:answer[@item = $item/@id]
      [@value = 'yes' or @value = 'no' or number(@value) = number(@value)]"/>
    <xsl:variable name="last" select="$answers[not(../@person or ../@code) or generate-id() = generate-id(
      key('m-answer', concat(../../@id, '|', ../@phase, '|', @item, '|', ../@person, '|', ../@code, '|', ../@pair))
        [@value = 'yes' or @value = 'no' or number(@value) = number(@value)][last()])]"/>
    <xsl:call-template name="m-phase">
      <xsl:with-param name="name" select="'before'"/>
      <xsl:with-param name="answers" select="$last[../@phase = 'before']"/>
    </xsl:call-template>
    <xsl:call-template name="m-phase">
      <xsl:with-param name="name" select="'interim'"/>
      <xsl:with-param name="answers" select="$last[../@phase = 'interim']"/>
    </xsl:call-template>
    <xsl:call-template name="m-phase">
      <xsl:with-param name="name" select="'after'"/>
      <xsl:with-param name="answers" select="$last[../@phase = 'after']"/>
    </xsl:call-template>
    <xsl:variable name="pairs">
      <xsl:for-each select="$last[../@phase = 'after'][../@person or ../@code]">
        <xsl:variable name="before" select="key('m-answer', concat(../../@id, '|before|', @item, '|', ../@person, '|',
          ../@code, '|', ../@pair))[@value = 'yes' or @value = 'no' or number(@value) = number(@value)][last()]"/>
        <xsl:if test="$before">
          <v a="{m:answer-value(@value)}" b="{m:answer-value($before/@value)}"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="both" select="exsl:node-set($pairs)/*"/>
    <pair n="{count($both)}" sum="{m:sum($both/@a) - m:sum($both/@b)}" from="{m:sum($both/@b)}"/>
  </xsl:template>

  <!-- Who chose each other (questions of type person, whichever of them): <c a= b=/>, each two people once. -->
  <func:function name="m:mutual">
    <xsl:param name="instrument"/>
    <xsl:variable name="list">
      <xsl:for-each select="$instrument/d:response[@person]/d:answer[@person]">
        <xsl:if test="../../d:response[@person = current()/@person]/d:answer[@person = current()/../@person]">
          <c k="{../@person}|{@person}" a="{../@person}" b="{@person}"
             from="{count($m-people[@id = current()/../@person]/preceding-sibling::*)}"
             to="{count($m-people[@id = current()/@person]/preceding-sibling::*)}"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <func:result select="exsl:node-set($list)/c[@from &lt; @to][not(@k = preceding-sibling::c/@k)]"/>
  </func:function>

  <func:function name="m:answer-value">
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="$value = 'yes'"><func:result select="1"/></xsl:when>
      <xsl:when test="$value = 'no'"><func:result select="0"/></xsl:when>
      <xsl:otherwise><func:result select="number($value)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <xsl:template name="m-phase">
    <xsl:param name="name"/>
    <xsl:param name="answers"/>
    <xsl:variable name="list">
      <xsl:for-each select="$answers">
        <xsl:sort select="m:answer-value(@value)" data-type="number"/>
        <v x="{m:answer-value(@value)}" square="{m:answer-value(@value) * m:answer-value(@value)}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="sorted" select="exsl:node-set($list)/*"/>
    <xsl:variable name="n" select="count($sorted)"/>
    <xsl:if test="$n &gt; 0">
      <phase name="{$name}" n="{$n}" sum="{m:sum($sorted/@x)}" min="{$sorted[1]/@x}" max="{$sorted[$n]/@x}"
             mid2="{m:sum($sorted[position() = floor(($n + 1) div 2)]/@x)
                  + m:sum($sorted[position() = floor(($n + 2) div 2)]/@x)}">
        <!-- of fewer than five a deviation says nothing -->
        <xsl:if test="$n &gt;= 5">
          <xsl:attribute name="sd">
            <xsl:value-of select="math:sqrt(($n * sum($sorted/@square) - sum($sorted/@x) * sum($sorted/@x))
              div ($n * ($n - 1))) * 10000"/>
          </xsl:attribute>
        </xsl:if>
      </phase>
    </xsl:if>
  </xsl:template>

  <!-- The numbers of a measured quantity (marks, absences): the same shape; a value that stands for n people weighs n. -->
  <xsl:template name="m-measure">
    <xsl:param name="measure"/>
    <xsl:variable name="values" select="$measure/d:value"/>
    <xsl:for-each select="$values[1]">
      <xsl:call-template name="m-measure-phase">
        <xsl:with-param name="values" select="$values[@phase = 'before']"/>
      </xsl:call-template>
      <xsl:call-template name="m-measure-phase">
        <xsl:with-param name="values" select="$values[@phase = 'interim']"/>
      </xsl:call-template>
      <xsl:call-template name="m-measure-phase">
        <xsl:with-param name="values" select="$values[@phase = 'after']"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:variable name="after" select="$values[@phase = 'after'][@person = $values[@phase = 'before']/@person]"/>
    <xsl:variable name="before" select="$values[@phase = 'before'][@person = $after/@person]"/>
    <xsl:variable name="all-before" select="$values[@phase = 'before'][not(@person)]"/>
    <xsl:variable name="all-after" select="$values[@phase = 'after'][not(@person)]"/>
    <xsl:choose>
      <xsl:when test="$after">
        <pair n="{count($after)}" sum="{m:sum($after/@value) - m:sum($before/@value)}" base="{m:sum($before/@value)}"/>
      </xsl:when>
      <!-- totals only: one number before, one after, of the whole group -->
      <xsl:when test="count($all-before) = 1 and count($all-after) = 1">
        <pair n="1" total="true" sum="{m:sum($all-after/@value) - m:sum($all-before/@value)}"
              base="{m:sum($all-before/@value)}"/>
      </xsl:when>
      <xsl:otherwise><pair n="0" sum="0" base="0"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="m-measure-phase">
    <xsl:param name="values"/>
    <xsl:variable name="weighed">
      <xsl:for-each select="$values">
        <xsl:variable name="n" select="sum(@n) + not(@n)"/>
        <v n="{$n}" x="{round(@value * 10000) * $n}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="list" select="exsl:node-set($weighed)/*"/>
    <xsl:if test="$list">
      <phase name="{$values[1]/@phase}" n="{sum($list/@n)}" sum="{sum($list/@x)}"/>
    </xsl:if>
  </xsl:template>

  <!-- ===== Curator's scale ===== -->

  <func:function name="m:curator-sum">
    <xsl:param name="scale"/>
    <func:result select="m:sum($scale/d:criterion/d:indicator/@score)"/>
  </func:function>
  <!-- The greatest sum: every indicator with the highest score that has a word, else that was given. -->
  <func:function name="m:curator-max">
    <xsl:param name="scale"/>
    <xsl:variable name="scores">
      <xsl:for-each select="$scale/d:score-label/@score | $scale/d:criterion/d:indicator/@score">
        <xsl:sort select="." data-type="number" order="descending"/>
        <s v="{.}"/>
      </xsl:for-each>
    </xsl:variable>
    <func:result select="m:sum(exsl:node-set($scores)/s[1]/@v) * count($scale/d:criterion/d:indicator)"/>
  </func:function>

  <!-- What is wrong with the bands: they must cover 0…max without holes and overlaps. Scores are whole or in steps, so
       the next band begins within one step above the end of the last. Empty when all is well. -->
  <func:function name="m:curator-flaw">
    <xsl:param name="scale"/>
    <xsl:variable name="step" select="10000 div (1 + ($scale//@score[. != floor(.)] or $scale/d:band[@from != floor(@from)]))"/>
    <xsl:variable name="max" select="m:curator-max($scale)"/>
    <xsl:variable name="bands">
      <xsl:for-each select="$scale/d:band">
        <xsl:sort select="@from" data-type="number"/>
        <b from="{round(@from * 10000)}" to="{round(@to * 10000)}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="sorted" select="exsl:node-set($bands)/b"/>
    <xsl:variable name="hole" select="$sorted[preceding-sibling::b][@from - preceding-sibling::b[1]/@to &gt; $step]"/>
    <xsl:variable name="overlap" select="$sorted[preceding-sibling::b][@from &lt;= preceding-sibling::b[1]/@to]"/>
    <xsl:choose>
      <xsl:when test="$sorted[@from &gt; @to]"><func:result select="'уровень начинается выше, чем кончается'"/></xsl:when>
      <xsl:when test="$sorted[1]/@from &gt; 0">
        <func:result select="concat('уровни не начинаются с нуля: первый – с ', m:plain($sorted[1]/@from div 10000))"/>
      </xsl:when>
      <xsl:when test="$hole">
        <func:result select="concat('между уровнями пропуск: перед ', m:plain($hole[1]/@from div 10000))"/>
      </xsl:when>
      <xsl:when test="$overlap">
        <func:result select="concat('уровни перекрываются: у ', m:plain($overlap[1]/@from div 10000))"/>
      </xsl:when>
      <xsl:when test="$sorted[last()]/@to &lt; $max">
        <func:result select="concat('уровни кончаются на ', m:plain($sorted[last()]/@to div 10000),
          ', а наибольшая сумма – ', m:plain($max div 10000))"/>
      </xsl:when>
      <xsl:otherwise><func:result select="''"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The first band that holds the sum. -->
  <func:function name="m:curator-band">
    <xsl:param name="scale"/>
    <xsl:variable name="sum" select="m:curator-sum($scale)"/>
    <func:result select="$scale/d:band[round(@from * 10000) &lt;= $sum and $sum &lt;= round(@to * 10000)][1]"/>
  </func:function>

  <!-- ===== Step scale ===== -->

  <!-- The points for a share: the highest step it reaches, by the exact value; none reached: 0. -->
  <func:function name="m:points">
    <xsl:param name="part"/>
    <xsl:param name="whole"/>
    <xsl:variable name="reached">
      <xsl:for-each select="$m-monitoring/d:work-scale/d:step[$part * 1000000 &gt;= round(@from * 10000) * $whole]">
        <xsl:sort select="@from" data-type="number" order="descending"/>
        <s points="{@points}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="not($whole &gt; 0)"><func:result select="'–'"/></xsl:when>
      <xsl:otherwise><func:result select="m:plain(sum(exsl:node-set($reached)/s[1]/@points))"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

</xsl:stylesheet>
