<?xml version="1.0" encoding="UTF-8"?>
<!--
standard: a typical text (templates/orders, templates/texts) filled with facts
of the data. The text is written in the vocabulary of the data; elements of
urn:pisar:standard in it are places for facts (docs: templates/README.md). What
comes out is data again, for the templates that print orders and documents.
What a kind of paper needs and has not is said here; a blank form gets a rule.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="urn:pisar:data"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:s="urn:pisar:standard"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p s exsl">

  <xsl:include href="standard-facts.xsl"/>

  <!-- yes: an empty form to fill in by hand, for this kind of people. -->
  <xsl:param name="blank"/>
  <xsl:param name="who"/>

  <!-- The acts of the catalogue; a blank form has no dossier with it. -->
  <xsl:variable name="standard-acts"
      select="document('../shared.xml')/d:dossier/d:catalogue"/>

  <!-- ===== The text itself ===== -->

  <xsl:template match="*" mode="fill">
    <xsl:param name="facts"/>
    <xsl:param name="n"/>
    <xsl:param name="of-n"/>
    <xsl:copy>
      <xsl:call-template name="fill-attributes">
        <xsl:with-param name="facts" select="$facts"/>
      </xsl:call-template>
      <xsl:apply-templates mode="fill">
        <xsl:with-param name="facts" select="$facts"/>
        <xsl:with-param name="n" select="$n"/>
        <xsl:with-param name="of-n" select="$of-n"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="text()" mode="fill"><xsl:copy/></xsl:template>
  <xsl:template match="comment()" mode="fill"/>

  <!-- «{from}» in an attribute is the fact; without it no attribute. -->
  <xsl:template name="fill-attributes">
    <xsl:param name="facts"/>
    <xsl:for-each select="@*">
      <xsl:choose>
        <xsl:when test="starts-with(., '{')">
          <xsl:variable name="value" select="s:fact($facts,
              substring-before(substring(., 2), '}'))"/>
          <xsl:if test="$value">
            <xsl:attribute name="{local-name()}">
              <xsl:value-of select="$value"/>
            </xsl:attribute>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise><xsl:copy/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Conditions and repetitions ===== -->

  <xsl:template match="s:if | s:unless" mode="fill">
    <xsl:param name="facts"/>
    <xsl:param name="n"/>
    <xsl:param name="of-n"/>
    <xsl:variable name="value" select="s:fact($facts, @of)[current()/@of]
        | s:set($facts, string(@set))[current()/@set]"/>
    <!-- A blank form is for whom its parameter says, or for the usual. -->
    <xsl:variable name="true" select="($blank = 'yes'
        and ($who = @blank or (@usual and string($who) = '')))
        or ($value and (not(@is) or $value = @is))"/>
    <xsl:if test="$true = boolean(self::s:if)">
      <xsl:apply-templates mode="fill">
        <xsl:with-param name="facts" select="$facts"/>
        <xsl:with-param name="n" select="$n"/>
        <xsl:with-param name="of-n" select="$of-n"/>
      </xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <!-- What a public copy has not, and what it has instead. -->
  <xsl:template match="s:internal | s:public" mode="fill">
    <xsl:param name="facts"/>
    <xsl:if test="($audience = 'public') = boolean(self::s:public)">
      <xsl:apply-templates mode="fill">
        <xsl:with-param name="facts" select="$facts"/>
      </xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <!-- The content for each fact of a name or of a set. -->
  <xsl:template match="s:each" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="content" select="node()"/>
    <xsl:variable name="each" select="s:fact($facts, @of)[current()/@of]
        | s:set($facts, string(@set))[current()/@set]"/>
    <xsl:variable name="join" select="@join"/>
    <xsl:if test="@need and not($each)">
      <xsl:call-template name="fact-missing">
        <xsl:with-param name="facts" select="$facts"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$each">
      <xsl:if test="position() &gt; 1"><xsl:value-of select="$join"/></xsl:if>
      <xsl:apply-templates select="$content" mode="fill">
        <xsl:with-param name="facts" select="."/>
        <xsl:with-param name="n" select="position()"/>
        <xsl:with-param name="of-n" select="last()"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:template>

  <!-- The content @n times: the empty rows of a form. -->
  <xsl:template match="s:rows" mode="fill">
    <xsl:param name="facts"/>
    <xsl:param name="done" select="1"/>
    <xsl:apply-templates mode="fill">
      <xsl:with-param name="facts" select="$facts"/>
      <xsl:with-param name="n" select="$done"/>
    </xsl:apply-templates>
    <xsl:if test="$done &lt; @n and $done &lt; 100">
      <xsl:apply-templates select="." mode="fill">
        <xsl:with-param name="facts" select="$facts"/>
        <xsl:with-param name="done" select="$done + 1"/>
      </xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <!-- «класс» or «группа» of a heading. -->
  <xsl:template match="s:class" mode="fill">
    <xsl:call-template name="class-word"/>
  </xsl:template>

  <!-- The number of a repetition, and «;» or «.» at its end. -->
  <xsl:template match="s:n" mode="fill">
    <xsl:param name="n"/>
    <xsl:value-of select="$n"/>
  </xsl:template>
  <xsl:template match="s:stop" mode="fill">
    <xsl:param name="n"/>
    <xsl:param name="of-n"/>
    <xsl:value-of select="substring(';.', 1 + ($n = $of-n), 1)"/>
  </xsl:template>

  <!-- ===== Places ===== -->

  <!-- Words of the data, without the stop at their end; of an attribute too. -->
  <xsl:template match="s:text" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="value" select="s:fact($facts, @of)"/>
    <xsl:choose>
      <xsl:when test="$value and @upper">
        <xsl:value-of select="p:upper(string($value))"/>
      </xsl:when>
      <xsl:when test="$value[self::*] and @case and @capital">
        <xsl:variable name="form">
          <xsl:call-template name="in-case">
            <xsl:with-param name="node" select="$value[1]"/>
            <xsl:with-param name="case" select="string(@case)"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:value-of select="p:capitalize(string($form))"/>
      </xsl:when>
      <xsl:when test="$value[self::*] and @case">
        <xsl:call-template name="in-case">
          <xsl:with-param name="node" select="$value[1]"/>
          <xsl:with-param name="case" select="string(@case)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$value[self::*]">
        <xsl:apply-templates select="$value[1]/node()" mode="fill-bare"/>
      </xsl:when>
      <xsl:when test="string($value)">
        <xsl:value-of select="$value"/>
      </xsl:when>
      <xsl:when test="@default"><xsl:value-of select="@default"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="fact-missing">
          <xsl:with-param name="facts" select="$facts"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="node()" mode="fill-bare">
    <xsl:copy-of select="."/>
  </xsl:template>
  <xsl:template match="d:case" mode="fill-bare"/>
  <xsl:template match="text()" mode="fill-bare">
    <xsl:variable name="flat" select="normalize-space(concat('|', ., '|'))"/>
    <xsl:variable name="end" select="string-length($flat) - 1"/>
    <xsl:choose>
      <xsl:when test="following-sibling::node()[normalize-space(.) != '']
          or not(contains('.;', substring($flat, $end, 1)))">
        <xsl:value-of select="."/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="substring($flat, 2, $end - 2)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="s:date" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="value" select="s:fact($facts, @of)"/>
    <xsl:variable name="day" select="$value[not(self::*)] | $value/@value
        | $value[not(@value)]/text()"/>
    <xsl:choose>
      <xsl:when test="$day">
        <date value="{$day[1]}">
          <xsl:copy-of select="@form"/>
          <xsl:if test="@form = 'requisite'">
            <xsl:attribute name="form">
              <xsl:value-of select="$date-form"/>
            </xsl:attribute>
          </xsl:if>
        </date>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="fact-missing">
          <xsl:with-param name="facts" select="$facts"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «с 26 по 30 октября 2026 г.»; the first and the last of several. -->
  <xsl:template match="s:range" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="from" select="s:fact($facts, string(@from))
        [current()/@from] | $facts/@from[not(current()/@from)]"/>
    <xsl:variable name="to" select="s:fact($facts, string(@to))
        [current()/@to] | $facts/@to[not(current()/@to)]"/>
    <xsl:choose>
      <xsl:when test="$from and @form = 'numeric'">
        <xsl:value-of select="concat('с&#160;', p:date(string($from),
            'numeric'), ' по&#160;', p:date(string($to[last()]),
            'numeric'))"/>
      </xsl:when>
      <xsl:when test="$from">
        <date value="{$from[1]}">
          <xsl:value-of select="p:date-range(string($from),
              string($to[last()]), 'from-to')"/>
        </date>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="fact-missing">
          <xsl:with-param name="facts" select="$facts"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- People by name (case, form, with-position, with-class), or the words. -->
  <xsl:template match="s:person" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="here" select="."/>
    <xsl:variable name="value" select="s:fact($facts, @of)"/>
    <xsl:variable name="people" select="s:people($value)"/>
    <xsl:for-each select="$people">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <person ref="{@id}">
        <xsl:copy-of select="$here/@case | $here/@form
            | $here/@with-position | $here/@with-class"/>
      </person>
    </xsl:for-each>
    <xsl:if test="not($people)">
      <xsl:choose>
        <xsl:when test="$value[self::*]/text()[normalize-space(.) != '']">
          <xsl:call-template name="in-case">
            <xsl:with-param name="node" select="$value"/>
            <xsl:with-param name="case" select="string(@case)"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="fact-missing">
            <xsl:with-param name="facts" select="$facts"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- Post, class, place of work of the people. -->
  <xsl:template match="s:position" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="case" select="string(@case)"/>
    <xsl:variable name="people" select="s:people(s:fact($facts, @of))"/>
    <xsl:variable name="post">
      <xsl:for-each select="$people">
        <xsl:call-template name="person-post">
          <xsl:with-param name="case" select="$case"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="not($people)">
        <xsl:call-template name="fact-missing">
          <xsl:with-param name="facts" select="$facts"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@capital">
        <xsl:value-of select="p:capitalize(string($post))"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$post"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="person-post">
    <xsl:param name="case"/>
    <xsl:call-template name="person-position">
      <xsl:with-param name="person" select="."/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
    <xsl:if test="d:position and d:class-or-group">, </xsl:if>
    <xsl:call-template name="person-class">
      <xsl:with-param name="person" select="."/>
    </xsl:call-template>
    <xsl:if test="d:workplace">
      <xsl:if test="d:position or d:class-or-group">, </xsl:if>
      <xsl:call-template name="person-workplace">
        <xsl:with-param name="person" select="."/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A word by the gender of one person; unknown, as it is written within. -->
  <xsl:template match="s:gendered" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="people" select="s:people(s:fact($facts, @of))"/>
    <xsl:variable name="gender">
      <xsl:if test="count($people) = 1">
        <xsl:call-template name="known-gender">
          <xsl:with-param name="person" select="$people"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$gender = 'm'"><xsl:value-of select="@m"/></xsl:when>
      <xsl:when test="$gender = 'f'"><xsl:value-of select="@f"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A fact's element as it is. -->
  <xsl:template match="s:copy" mode="fill">
    <xsl:param name="facts"/>
    <xsl:copy-of select="s:fact($facts, @of)"/>
  </xsl:template>

  <!-- A fact's element under another name: a person to whom an item is addressed. -->
  <xsl:template match="s:as" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="value" select="s:fact($facts, @of)[1]"/>
    <xsl:choose>
      <xsl:when test="$value">
        <xsl:element name="{@name}" namespace="urn:pisar:data">
          <xsl:copy-of select="@*[not(local-name() = 'of'
              or local-name() = 'name')]"/>
          <xsl:copy-of select="$value/@person | $value/@role
              | $value/@form | $value/@acting"/>
          <xsl:if test="$value/self::d:person">
            <xsl:attribute name="person">
              <xsl:value-of select="$value/@id"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:if test="$value/@role and not($value/@form)">
            <xsl:attribute name="form">initials-after</xsl:attribute>
          </xsl:if>
          <xsl:if test="not($value/@person or $value/@role
              or $value/self::d:person)">
            <xsl:copy-of select="$value/node()"/>
          </xsl:if>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="fact-missing">
          <xsl:with-param name="facts" select="$facts"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A code in the words of words.xml: <word table="phase" of="phase"/>. -->
  <xsl:template match="s:word" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="table" select="string(@table)"/>
    <xsl:variable name="code" select="string(s:fact($facts, @of))"/>
    <xsl:variable name="word" select="$words/*[local-name() = $table]
        [@name = $code]"/>
    <xsl:variable name="form" select="$word/@*[local-name()
        = current()/@case]"/>
    <xsl:variable name="text">
      <xsl:choose>
        <xsl:when test="$form"><xsl:value-of select="$form"/></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="word-in-case">
            <xsl:with-param name="word" select="concat($word,
                substring($code, 1, 99 * not($word)))"/>
            <xsl:with-param name="case" select="string(@case)"/>
            <xsl:with-param name="node" select="$facts"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@capital">
        <xsl:value-of select="p:capitalize(string($text))"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An act by its number or article: the school's, else the catalogue's. -->
  <xsl:template match="s:act" mode="fill">
    <xsl:variable name="key" select="@number | @part"/>
    <xsl:variable name="own" select="($dossier/d:acts | $organisation/d:acts)
        /d:act[d:number = $key and not(d:part) or d:part/text() = $key]"/>
    <xsl:call-template name="act-name">
      <xsl:with-param name="act" select="($own | $standard-acts/d:act
          [d:number = $key and not(d:part) or d:part/text() = $key]
          [not($own)])[1]"/>
      <xsl:with-param name="case" select="string(@case)"/>
      <xsl:with-param name="form">
        <xsl:value-of select="@form"/>
        <xsl:if test="not(@form)">full</xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The name of the school or, by «partner», of a partner. -->
  <xsl:template match="s:organisation" mode="fill">
    <xsl:param name="facts"/>
    <xsl:choose>
      <xsl:when test="@of and s:fact($facts, @of)">
        <organisation partner="{s:fact($facts, @of)}">
          <xsl:copy-of select="@form | @case"/>
        </organisation>
      </xsl:when>
      <xsl:when test="not(@of) and $organisation">
        <organisation><xsl:copy-of select="@form | @case"/></organisation>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="fact-missing">
          <xsl:with-param name="facts" select="$facts"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A d:field; without a value it is a rule, or as many as @lines. -->
  <xsl:template match="s:field" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="content">
      <xsl:apply-templates mode="fill">
        <xsl:with-param name="facts" select="$facts"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="filled" select="exsl:node-set($content)/node()
        [self::* or normalize-space(.) != '']"/>
    <field>
      <label><xsl:value-of select="@label"/></label>
      <xsl:if test="$filled">
        <value><xsl:copy-of select="$content"/></value>
      </xsl:if>
      <xsl:if test="@caption and ($filled or not(@lines))">
        <caption><xsl:value-of select="@caption"/></caption>
      </xsl:if>
    </field>
    <xsl:if test="@lines and not($filled)">
      <field>
        <label/>
        <caption><xsl:value-of select="@caption"/></caption>
      </field>
    </xsl:if>
  </xsl:template>

  <xsl:template match="s:pair-form" mode="fill">
    <xsl:param name="facts"/>
    <xsl:for-each select="$facts">
      <xsl:variable name="text">
        <xsl:call-template name="pair-form"/>
      </xsl:variable>
      <xsl:value-of select="$text"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="s:pair-role-model" mode="fill">
    <xsl:param name="facts"/>
    <xsl:for-each select="$facts">
      <xsl:variable name="text">
        <xsl:call-template name="pair-role-model"/>
      </xsl:variable>
      <xsl:value-of select="$text"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The sum of an attribute of all facts of a name. -->
  <xsl:template match="s:sum" mode="fill">
    <xsl:param name="facts"/>
    <xsl:value-of select="p:number(sum(s:fact($facts, @of)))"/>
  </xsl:template>

  <!-- A number with its noun: <count of="hours" one="час" few="часа" many="часов"/>. -->
  <xsl:template match="s:count" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="value" select="s:fact($facts, @of)
        | @default[not(s:fact($facts, current()/@of))]"/>
    <!-- elements are counted, numbers summed up -->
    <xsl:value-of select="p:count(
        string(count($value[*]) + sum($value[not(*)])),
        string(@one), string(@few), string(@many))"/>
  </xsl:template>

  <!-- A noun by the size of a set. -->
  <xsl:template match="s:plural" mode="fill">
    <xsl:param name="facts"/>
    <xsl:choose>
      <xsl:when test="count(s:set($facts, string(@set))) = 1">
        <xsl:value-of select="@one"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@many"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «2026/27»: of the dossier, else of the order's date. -->
  <xsl:template match="s:school-year" mode="fill">
    <xsl:param name="facts"/>
    <xsl:variable name="date" select="$facts/ancestor-or-self::d:order
        /d:date/@value"/>
    <xsl:variable name="year" select="($dossier/@school-year
        | $date[not($dossier/@school-year)])[1]"/>
    <xsl:choose>
      <xsl:when test="$year">
        <xsl:value-of select="p:school-year(string($year))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>20</xsl:text><blank width="8mm"/>
        <xsl:text>/</xsl:text><blank width="8mm"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== What is not there ===== -->

  <!-- In a blank form a rule; else an error if the paper needs it. -->
  <xsl:template name="fact-missing">
    <xsl:param name="facts"/>
    <xsl:choose>
      <xsl:when test="$blank = 'yes' and @blank">
        <blank width="{@blank}"><xsl:copy-of select="@caption"/></blank>
      </xsl:when>
      <xsl:when test="@need">
        <xsl:value-of select="p:error($facts, concat('не хватает: ',
            @need))"/>
      </xsl:when>
      <xsl:when test="@blank">
        <blank width="{@blank}"><xsl:copy-of select="@caption"/></blank>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ===== The dossier around a filled paper ===== -->

  <!-- What a printed paper looks up; $papers are the filled ones. -->
  <xsl:template name="standard-dossier">
    <xsl:param name="papers"/>
    <dossier>
      <xsl:call-template name="standard-base"/>
      <xsl:copy-of select="$dossier/@school-year | $dossier/d:catalogue
          | $organisation
          | $dossier/d:acts | $dossier/d:people | $dossier/d:programme
          | $dossier/d:roadmap | $dossier/d:pairs | $dossier/d:regulation
          | $dossier/d:document"/>
      <xsl:copy-of select="$papers"/>
    </dossier>
  </xsl:template>

  <!-- The file of the dossier, for the places in messages. -->
  <xsl:template name="standard-base">
    <xsl:for-each select="$dossier">
      <xsl:variable name="at" select="p:at()"/>
      <xsl:variable name="line" select="substring-after($at, ':')"/>
      <xsl:attribute name="xml:base">
        <xsl:value-of select="substring($at, 1, string-length($at)
            - string-length($line) - 1)"/>
      </xsl:attribute>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
