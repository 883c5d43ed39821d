<?xml version="1.0" encoding="UTF-8"?>
<!--
questionnaire-items: a question and the place for its answer, by its type
(mode "answer"): a drawn scale, boxes, lines.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- «1. Вопрос» with its answer; both stand on one page. -->
  <xsl:template name="questionnaire-item">
    <xsl:param name="n"/>
    <xsl:param name="phase"/>
    <xsl:variable name="text" select="(d:text[@phase = $phase]
        | d:text[not(@phase) or $phase = '']
          [not(../d:text/@phase = $phase)])[1]"/>
    <!-- one line is enough for a short question with its answer -->
    <xsl:variable name="short" select="@type = 'open' and @rows = 1
        and string-length(normalize-space($text)) &lt; 45"/>
    <fo:block keep-together.within-page="always" space-before="5pt"
        font-size="{$table-size}">
      <fo:block xsl:use-attribute-sets="requisite"
          keep-with-next.within-page="always" space-after="2pt">
        <xsl:if test="$short">
          <xsl:attribute name="text-align-last">justify</xsl:attribute>
          <xsl:attribute name="line-height">
            <xsl:value-of select="$blank-cell-height"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:value-of select="concat($n, '.&#160;')"/>
        <xsl:apply-templates select="$text/node()" mode="inline"/>
        <xsl:choose>
          <xsl:when test="$short">
            <xsl:text> </xsl:text>
            <xsl:call-template name="rule-fill"/>
          </xsl:when>
          <xsl:when test="@type = 'number'">
            <xsl:text> </xsl:text>
            <xsl:call-template name="rule-line">
              <xsl:with-param name="width" select="'30mm'"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="@type = 'yes-no'">
            <xsl:text> </xsl:text>
            <xsl:call-template name="yes-no"/>
          </xsl:when>
        </xsl:choose>
        <xsl:if test="@type = 'multi' and not(contains($text, 'несколько'))">
          <xsl:text> </xsl:text>
          <fo:inline font-style="italic">
            <xsl:value-of select="$q-words/say[@id = 'several']"/>
          </fo:inline>
        </xsl:if>
      </fo:block>
      <xsl:if test="not($short)">
        <xsl:apply-templates select="." mode="answer"/>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- ===== A scale ===== -->

  <!-- Boxes with numbers; the words of both ends at the sides, or words
       under every box when other values have them too. -->
  <xsl:template match="d:item[@type = 'scale']" mode="answer">
    <xsl:variable name="step" select="sum(@step) + not(@step)"/>
    <xsl:variable name="min" select="sum(@min) + not(@min)"/>
    <xsl:variable name="max" select="sum(@max) + 10 * not(@max)"/>
    <xsl:variable name="n" select="floor(($max - $min) div $step) + 1"/>
    <xsl:variable name="sides" select="d:scale-label and not(d:scale-label
        [@value != $min and @value != $max])"/>
    <fo:table table-layout="fixed" width="100%" text-indent="0mm"
        border-collapse="collapse" keep-together.within-page="always"
        hyphenate="false" line-height="{$requisite-line-height}">
      <xsl:if test="$sides">
        <fo:table-column column-width="34mm"/>
      </xsl:if>
      <xsl:call-template name="scale-columns">
        <xsl:with-param name="left" select="$n"/>
      </xsl:call-template>
      <xsl:if test="$sides">
        <fo:table-column column-width="34mm"/>
      </xsl:if>
      <fo:table-body>
        <fo:table-row
            height="{$blank-cell-height} - {substring-before($border, ' ')}">
          <xsl:if test="$sides">
            <xsl:call-template name="scale-side">
              <xsl:with-param name="label"
                  select="d:scale-label[@value = $min]"/>
              <xsl:with-param name="align" select="'end'"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:call-template name="scale-boxes">
            <xsl:with-param name="value" select="$min"/>
            <xsl:with-param name="step" select="$step"/>
            <xsl:with-param name="left" select="$n"/>
          </xsl:call-template>
          <xsl:if test="$sides">
            <xsl:call-template name="scale-side">
              <xsl:with-param name="label"
                  select="d:scale-label[@value = $max]"/>
              <xsl:with-param name="align" select="'start'"/>
            </xsl:call-template>
          </xsl:if>
        </fo:table-row>
        <xsl:if test="d:scale-label and not($sides)">
          <fo:table-row font-size="{$note-size}" line-height="1.3">
            <xsl:call-template name="scale-labels">
              <xsl:with-param name="labels" select="d:scale-label"/>
              <xsl:with-param name="value" select="$min"/>
              <xsl:with-param name="step" select="$step"/>
              <xsl:with-param name="left" select="$n"/>
            </xsl:call-template>
          </fo:table-row>
        </xsl:if>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="scale-side">
    <xsl:param name="label"/>
    <xsl:param name="align"/>
    <fo:table-cell display-align="center" padding-start="2mm"
        padding-end="2mm" text-align="{$align}" font-size="{$note-size}">
      <fo:block>
        <xsl:apply-templates select="$label/node()" mode="inline"/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="scale-columns">
    <xsl:param name="left"/>
    <xsl:if test="$left &gt; 0">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <xsl:call-template name="scale-columns">
        <xsl:with-param name="left" select="$left - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="scale-boxes">
    <xsl:param name="value"/>
    <xsl:param name="step"/>
    <xsl:param name="left"/>
    <xsl:if test="$left &gt; 0">
      <fo:table-cell border="{$border}" text-align="center"
          display-align="center">
        <fo:block><xsl:value-of select="p:number(string($value))"/></fo:block>
      </fo:table-cell>
      <xsl:call-template name="scale-boxes">
        <xsl:with-param name="value" select="$value + $step"/>
        <xsl:with-param name="step" select="$step"/>
        <xsl:with-param name="left" select="$left - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="scale-labels">
    <xsl:param name="labels"/>
    <xsl:param name="value"/>
    <xsl:param name="step"/>
    <xsl:param name="left"/>
    <xsl:if test="$left &gt; 0">
      <fo:table-cell text-align="center" padding="0.5mm">
        <fo:block>
          <xsl:apply-templates mode="inline"
              select="$labels[@value = $value]/node()"/>
        </fo:block>
      </fo:table-cell>
      <xsl:call-template name="scale-labels">
        <xsl:with-param name="labels" select="$labels"/>
        <xsl:with-param name="value" select="$value + $step"/>
        <xsl:with-param name="step" select="$step"/>
        <xsl:with-param name="left" select="$left - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Boxes ===== -->

  <!-- Beside the question. -->
  <xsl:template match="d:item[@type = 'yes-no']" mode="answer"/>

  <xsl:template name="yes-no">
    <fo:inline keep-together.within-line="always">
      <fo:leader leader-pattern="space" leader-length="8mm"/>
      <xsl:call-template name="tick-box"/>
      <xsl:value-of select="$q-words/say[@id = 'yes']"/>
      <fo:leader leader-pattern="space" leader-length="12mm"/>
      <xsl:call-template name="tick-box"/>
      <xsl:value-of select="$q-words/say[@id = 'no']"/>
    </fo:inline>
  </xsl:template>

  <!-- Few short options stand in a line, more of them in two columns: down
       and then right. -->
  <xsl:template match="d:item[@type = 'single' or @type = 'multi']"
      mode="answer">
    <xsl:variable name="options" select="d:option"/>
    <xsl:variable name="half" select="ceiling(count($options) div 2)"/>
    <xsl:choose>
      <xsl:when test="count($options) &lt; 4 and not($options[@write])
          and string-length(normalize-space(.)) - string-length(
            normalize-space(d:text[1])) &lt; 50">
        <fo:block xsl:use-attribute-sets="requisite">
          <xsl:for-each select="$options">
            <xsl:call-template name="tick-box"/>
            <xsl:apply-templates mode="inline"/>
            <fo:leader leader-pattern="space" leader-length="12mm"/>
          </xsl:for-each>
        </fo:block>
      </xsl:when>
      <xsl:when test="count($options) &gt; 2
          and not($options[string-length(normalize-space(.)) &gt; 42])">
        <fo:table table-layout="fixed" width="100%" text-indent="0mm"
            border-collapse="separate">
          <fo:table-column column-width="proportional-column-width(1)"/>
          <fo:table-column column-width="proportional-column-width(1)"/>
          <fo:table-body>
            <fo:table-row>
              <fo:table-cell padding-end="3mm">
                <xsl:apply-templates mode="tick"
                    select="$options[position() &lt;= $half]"/>
              </fo:table-cell>
              <fo:table-cell>
                <xsl:apply-templates mode="tick"
                    select="$options[position() &gt; $half]"/>
              </fo:table-cell>
            </fo:table-row>
          </fo:table-body>
        </fo:table>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$options" mode="tick"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="tick">
    <fo:block xsl:use-attribute-sets="requisite" start-indent="7mm"
        text-indent="-7mm">
      <xsl:if test="@write = 'true' or @write = '1'">
        <xsl:attribute name="text-align-last">justify</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="tick-box"/>
      <xsl:apply-templates mode="inline"/>
      <xsl:if test="@write = 'true' or @write = '1'">
        <xsl:text> </xsl:text>
        <xsl:call-template name="rule-fill"/>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- ===== Lines ===== -->

  <xsl:template match="d:item" mode="answer">
    <xsl:call-template name="answer-lines">
      <xsl:with-param name="n" select="sum(@rows) + 2 * not(@rows)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Its place is beside the question. -->
  <xsl:template match="d:item[@type = 'number']" mode="answer"/>

  <!-- People by name: each on a line of its own, in the order of choice. -->
  <xsl:template match="d:item[@type = 'person']" mode="answer">
    <xsl:call-template name="choice-lines">
      <xsl:with-param name="left" select="sum(@rows) + 2 * not(@rows)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="choice-lines">
    <xsl:param name="left"/>
    <xsl:param name="n" select="1"/>
    <xsl:if test="$left &gt; 0">
      <fo:block xsl:use-attribute-sets="requisite"
          text-align-last="justify" line-height="{$blank-cell-height}">
        <xsl:value-of select="concat($n, ')&#160;')"/>
        <xsl:call-template name="rule-fill"/>
      </fo:block>
      <xsl:call-template name="choice-lines">
        <xsl:with-param name="left" select="$left - 1"/>
        <xsl:with-param name="n" select="$n + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
