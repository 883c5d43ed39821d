<?xml version="1.0" encoding="UTF-8"?>
<!--
time: dates and numbers of papers, deadlines, periods. Typed words always
beat the form that would be computed.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="d p exsl str">

  <!-- An ISO date in a form of d:DateForm. -->
  <xsl:template name="date-text">
    <xsl:param name="value"/>
    <xsl:param name="form" select="$date-form"/>
    <xsl:choose>
      <xsl:when test="$form = 'quoted'">
        <xsl:text>«</xsl:text>
        <xsl:value-of select="substring($value, 9, 2)"/>
        <xsl:text>» </xsl:text>
        <xsl:value-of select="substring-after(
            p:date(string($value), 'words'), '&#160;')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="p:date(string($value), string($form))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The form of a date node: its own, else the one given. -->
  <xsl:template name="date-form-of">
    <xsl:param name="node"/>
    <xsl:param name="form"/>
    <xsl:choose>
      <xsl:when test="$node/@form">
        <xsl:value-of select="$node/@form"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$form"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- d:DocDate or d:DateInline as text. -->
  <xsl:template name="doc-date-text">
    <xsl:param name="date"/>
    <xsl:param name="form" select="$date-form"/>
    <xsl:variable name="typed">
      <xsl:apply-templates select="$date/node()" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="own">
      <xsl:call-template name="date-form-of">
        <xsl:with-param name="node" select="$date"/>
        <xsl:with-param name="form" select="$form"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="string(normalize-space($typed))">
        <xsl:value-of select="normalize-space($typed)"/>
      </xsl:when>
      <xsl:when test="$date/@value">
        <xsl:call-template name="date-text">
          <xsl:with-param name="value" select="string($date/@value)"/>
          <xsl:with-param name="form" select="string($own)"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- d:DocNumber as text with its sign: «№ 87-од». -->
  <xsl:template name="doc-number-text">
    <xsl:param name="number"/>
    <xsl:variable name="typed">
      <xsl:apply-templates select="$number/node()" mode="plain"/>
    </xsl:variable>
    <xsl:if test="string(normalize-space($typed))">
      <xsl:call-template name="number-sign">
        <xsl:with-param name="number" select="$number"/>
      </xsl:call-template>
      <xsl:value-of select="normalize-space($typed)"/>
    </xsl:if>
  </xsl:template>

  <!-- «№ » or the sign that the data gives. -->
  <xsl:template name="number-sign">
    <xsl:param name="number"/>
    <xsl:choose>
      <xsl:when test="$number/@sign = ''"/>
      <xsl:when test="$number/@sign">
        <xsl:value-of select="concat($number/@sign, '&#160;')"/>
      </xsl:when>
      <xsl:otherwise>№&#160;</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- d:DocDate on the page: value, value on a rule, or room for it. -->
  <xsl:template name="doc-date">
    <xsl:param name="date"/>
    <xsl:param name="form" select="$date-form"/>
    <xsl:variable name="text">
      <xsl:call-template name="doc-date-text">
        <xsl:with-param name="date" select="$date"/>
        <xsl:with-param name="form" select="$form"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="not($date)"/>
      <xsl:when test="string($text)">
        <xsl:call-template name="on-rule">
          <xsl:with-param name="rule" select="$date/@rule"/>
          <xsl:with-param name="text" select="string($text)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="date-blank"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- d:DocNumber on the page, sign included. -->
  <xsl:template name="doc-number">
    <xsl:param name="number"/>
    <xsl:variable name="typed">
      <xsl:apply-templates select="$number/node()" mode="plain"/>
    </xsl:variable>
    <xsl:if test="$number">
      <fo:inline keep-together.within-line="always">
        <xsl:call-template name="number-sign">
          <xsl:with-param name="number" select="$number"/>
        </xsl:call-template>
        <xsl:choose>
          <xsl:when test="string(normalize-space($typed))">
            <xsl:call-template name="on-rule">
              <xsl:with-param name="rule" select="$number/@rule"/>
              <xsl:with-param name="text" select="normalize-space($typed)"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="rule-line">
              <xsl:with-param name="width" select="'15mm'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </fo:inline>
    </xsl:if>
  </xsl:template>

  <!-- A value written on a rule, or plain. -->
  <xsl:template name="on-rule">
    <xsl:param name="rule"/>
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="$rule = 'true' or $rule = '1'">
        <fo:inline text-decoration="underline">
          <xsl:text>&#160;&#160;</xsl:text>
          <xsl:call-template name="say">
            <xsl:with-param name="text" select="$text"/>
          </xsl:call-template>
          <xsl:text>&#160;&#160;</xsl:text>
        </fo:inline>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="$text"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A drawn rule to write on. -->
  <xsl:template name="rule-line">
    <xsl:param name="width" select="'40mm'"/>
    <fo:leader leader-pattern="rule" leader-length="{$width}"
        rule-thickness="0.5pt"/>
  </xsl:template>

  <!-- «__» __________ 20__ г., with drawn rules. -->
  <xsl:template name="date-blank">
    <fo:inline keep-together.within-line="always">
      <xsl:text>«</xsl:text>
      <xsl:call-template name="rule-line">
        <xsl:with-param name="width" select="'7mm'"/>
      </xsl:call-template>
      <xsl:text>»&#160;</xsl:text>
      <xsl:call-template name="rule-line">
        <xsl:with-param name="width" select="'20mm'"/>
      </xsl:call-template>
      <xsl:text>&#160;20</xsl:text>
      <xsl:call-template name="rule-line">
        <xsl:with-param name="width" select="'7mm'"/>
      </xsl:call-template>
      <xsl:text>&#160;г.</xsl:text>
    </fo:inline>
  </xsl:template>

  <!-- __.__.20__ for tables. -->
  <xsl:template name="date-blank-short">
    <fo:inline keep-together.within-line="always">
      <xsl:call-template name="rule-line">
        <xsl:with-param name="width" select="'5mm'"/>
      </xsl:call-template>
      <xsl:text>.</xsl:text>
      <xsl:call-template name="rule-line">
        <xsl:with-param name="width" select="'5mm'"/>
      </xsl:call-template>
      <xsl:text>.20</xsl:text>
      <xsl:call-template name="rule-line">
        <xsl:with-param name="width" select="'5mm'"/>
      </xsl:call-template>
    </fo:inline>
  </xsl:template>

  <!-- ===== Deadlines (d:Deadline) ===== -->

  <!--
    The whole deadline as inline content. $lines: each term on its own line
    (join="lines" in the data says the same).
  -->
  <xsl:template name="deadline">
    <xsl:param name="node" select="."/>
    <xsl:param name="form" select="$text-date-form"/>
    <xsl:if test="$node/@prefix">
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="concat($node/@prefix, ' ')"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$node/d:words | $node[not(d:words)]/*">
      <xsl:if test="position() &gt; 1">
        <xsl:choose>
          <xsl:when test="$node/@join = 'lines'"><fo:block/></xsl:when>
          <xsl:when test="$node/@join = 'semicolon'">; </xsl:when>
          <xsl:otherwise>, </xsl:otherwise>
        </xsl:choose>
      </xsl:if>
      <xsl:variable name="own">
        <xsl:call-template name="date-form-of">
          <xsl:with-param name="node" select="."/>
          <xsl:with-param name="form" select="$form"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:apply-templates select="." mode="deadline">
        <xsl:with-param name="form" select="string($own)"/>
        <xsl:with-param name="prefix" select="string($node/@prefix)"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:template>

  <!-- A deadline in a narrow cell: its long words may be divided. -->
  <xsl:template name="deadline-cell">
    <xsl:param name="node" select="."/>
    <xsl:variable name="terms">
      <xsl:call-template name="deadline">
        <xsl:with-param name="node" select="$node"/>
        <xsl:with-param name="form" select="'numeric'"/>
      </xsl:call-template>
    </xsl:variable>
    <fo:block hyphenate="false">
      <xsl:apply-templates select="exsl:node-set($terms)/node()"
          mode="loose"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="*" mode="loose">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="loose"/>
    </xsl:copy>
  </xsl:template>
  <xsl:template match="text()" mode="loose">
    <xsl:variable name="text" select="string(.)"/>
    <xsl:choose>
      <xsl:when test="str:split($text, ' ')[string-length(.) &gt; 9]">
        <xsl:if test="starts-with($text, ' ')"><xsl:text> </xsl:text></xsl:if>
        <xsl:apply-templates select="str:split($text, ' ')" mode="long"/>
        <xsl:if test="substring($text, string-length($text)) = ' '">
          <xsl:text> </xsl:text>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- No month is longer than nine letters: longer words are hyphenated. -->
  <xsl:template match="*" mode="long">
    <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
    <xsl:choose>
      <xsl:when test="str:split(., '&#160;')[string-length(.) &gt; 9
          and translate(., '-–', '') = .]">
        <fo:inline hyphenate="true"><xsl:value-of select="."/></fo:inline>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="d:date" mode="deadline">
    <xsl:param name="form"/>
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="p:date(string(@value), $form)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «до 1 октября 2026 г.»; not «в срок до до …». -->
  <xsl:template match="d:by" mode="deadline">
    <xsl:param name="form"/>
    <xsl:param name="prefix"/>
    <xsl:variable name="tail" select="concat(' ', normalize-space($prefix))"/>
    <xsl:if test="substring($tail, string-length($tail) - 2) != ' до'">
      <xsl:text>до&#160;</xsl:text>
    </xsl:if>
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="p:date(string(@value), $form)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:dates" mode="deadline">
    <xsl:param name="form"/>
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="concat('с ',
          p:date(string(@from), $form), ' по ',
          p:date(string(@to), $form))"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:month" mode="deadline">
    <xsl:call-template name="say">
      <xsl:with-param name="text"
          select="p:date(string(@value), 'month-year')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:months" mode="deadline">
    <xsl:variable name="same" select="substring(@from, 1, 4)
        = substring(@to, 1, 4)"/>
    <xsl:choose>
      <xsl:when test="$same">
        <xsl:value-of select="p:date(string(@from), 'month')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="p:date(string(@from), 'month-year')"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:text>&#160;– </xsl:text>
    <xsl:value-of select="p:date(string(@to), 'month-year')"/>
  </xsl:template>

  <!-- «август – сентябрь 2024–2028 гг.» -->
  <xsl:template match="d:yearly" mode="deadline">
    <xsl:call-template name="month-name">
      <xsl:with-param name="month" select="@from-month"/>
    </xsl:call-template>
    <xsl:if test="@to-month and number(@to-month) != number(@from-month)">
      <xsl:text>&#160;– </xsl:text>
      <xsl:call-template name="month-name">
        <xsl:with-param name="month" select="@to-month"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:text> </xsl:text>
    <xsl:call-template name="year-range">
      <xsl:with-param name="from" select="@from-year"/>
      <xsl:with-param name="to" select="@to-year"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:years" mode="deadline">
    <xsl:call-template name="year-range">
      <xsl:with-param name="from" select="@from"/>
      <xsl:with-param name="to" select="@to"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:school-year" mode="deadline">
    <xsl:call-template name="school-year">
      <xsl:with-param name="from" select="@from"/>
      <xsl:with-param name="to" select="@to"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:whole-period" mode="deadline">
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="$words/say[@id = 'whole-period']"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:relative | d:words" mode="deadline">
    <xsl:apply-templates select="node()" mode="inline"/>
  </xsl:template>

  <xsl:template name="month-name">
    <xsl:param name="month"/>
    <xsl:value-of select="p:date(concat('2026-',
        format-number($month, '00')), 'month')"/>
  </xsl:template>

  <!-- «2024–2028 гг.», «2026 г.» -->
  <xsl:template name="year-range">
    <xsl:param name="from"/>
    <xsl:param name="to"/>
    <xsl:value-of select="$from"/>
    <xsl:choose>
      <xsl:when test="string($to) and $to != $from">
        <xsl:value-of select="concat('–', $to, '&#160;гг.')"/>
      </xsl:when>
      <xsl:otherwise>&#160;г.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «2026/27 учебный год»; $to is the year in which the last one ends. -->
  <xsl:template name="school-year">
    <xsl:param name="from"/>
    <xsl:param name="to" select="''"/>
    <xsl:choose>
      <xsl:when test="string($to) and number($to) &gt; number($from) + 1">
        <xsl:call-template name="phrase">
          <xsl:with-param name="id" select="'school-years'"/>
          <xsl:with-param name="key" select="'from'"/>
          <xsl:with-param name="value" select="$from"/>
          <xsl:with-param name="key2" select="'to'"/>
          <xsl:with-param name="value2" select="$to"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="text">
          <xsl:call-template name="phrase">
            <xsl:with-param name="id" select="'school-year'"/>
            <xsl:with-param name="key" select="'year'"/>
            <xsl:with-param name="value"
                select="p:school-year(string($from))"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="string($text)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- d:Period as inline content. -->
  <xsl:template name="period">
    <xsl:param name="node" select="."/>
    <xsl:choose>
      <xsl:when test="$node/node()">
        <xsl:apply-templates select="$node/node()" mode="inline"/>
      </xsl:when>
      <xsl:when test="$node/@school-year">
        <xsl:call-template name="school-year">
          <xsl:with-param name="from" select="$node/@school-year"/>
          <xsl:with-param name="to">
            <xsl:if test="$node/@to-school-year">
              <xsl:value-of select="$node/@to-school-year + 1"/>
            </xsl:if>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$node/@from-year">
        <xsl:call-template name="year-range">
          <xsl:with-param name="from" select="$node/@from-year"/>
          <xsl:with-param name="to" select="$node/@to-year"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$node/@from">
        <xsl:call-template name="date-span">
          <xsl:with-param name="from" select="$node/@from"/>
          <xsl:with-param name="to" select="$node/@to"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- «с 15.10.2026 по 20.05.2027» in a form. -->
  <xsl:template name="date-span">
    <xsl:param name="from"/>
    <xsl:param name="to"/>
    <xsl:param name="form" select="$text-date-form"/>
    <xsl:call-template name="say">
      <xsl:with-param name="text">
        <xsl:text>с </xsl:text>
        <xsl:value-of select="p:date(string($from), string($form))"/>
        <xsl:if test="string($to)">
          <xsl:text> по </xsl:text>
          <xsl:value-of select="p:date(string($to), string($form))"/>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
