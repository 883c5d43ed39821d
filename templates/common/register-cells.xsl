<?xml version="1.0" encoding="UTF-8"?>
<!--
register-cells: what stands in a column of a register, by its field (mode
"register" on the column; $row is the person, the pair, the practice or a school's row). What
is not known stays empty, to be written in by hand.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:reg="urn:pisar:register"
    xmlns:func="http://exslt.org/functions"
    xmlns:set="http://exslt.org/sets"
    xmlns:str="http://exslt.org/strings"
    extension-element-prefixes="func"
    exclude-result-prefixes="d p reg set str">

  <xsl:key name="pair-of-mentor" use="d:mentor/@person"
      match="/*/d:pairs/d:pair |/d:pairs/d:pair"/>
  <xsl:key name="pair-of-mentee" use="d:mentee/@person"
      match="/*/d:pairs/d:pair |/d:pairs/d:pair"/>

  <!-- The pairs of a row: its own, or those of the person in the register's
       role; a pair is its own. -->
  <func:function name="reg:pairs">
    <xsl:param name="row"/>
    <xsl:param name="column"/>
    <xsl:variable name="of" select="reg:of($column/ancestor::d:register)"/>
    <xsl:variable name="id" select="string($row/@id)"/>
    <func:result select="$row[self::d:pair]
        | $dossier/d:pairs/d:pair[not($row/self::d:pair)]
          [contains($of, 'mentors') and d:mentor/@person = $id
            or not(contains($of, 'mentors')) and d:mentee/@person = $id]"/>
  </func:function>

  <func:function name="reg:record">
    <xsl:param name="row"/>
    <xsl:param name="column"/>
    <xsl:variable name="of" select="reg:of($column/ancestor::d:register)"/>
    <func:result select="$row/d:mentor-record[contains($of, 'mentors')]
        | $row/d:mentee-record[not(contains($of, 'mentors'))]"/>
  </func:function>

  <xsl:template match="d:column" mode="register"/>

  <xsl:template match="d:column[@field = 'number']" mode="register">
    <xsl:param name="n"/>
    <fo:block><xsl:value-of select="$n"/></fo:block>
  </xsl:template>

  <!-- ===== People ===== -->

  <xsl:template match="d:column[@field = 'name']" mode="register">
    <xsl:param name="row"/>
    <xsl:choose>
      <xsl:when test="$row/self::d:person">
        <xsl:call-template name="register-name">
          <xsl:with-param name="person" select="$row[self::d:person]"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <fo:block hyphenate="false">
          <xsl:apply-templates mode="inline"
              select="($row/d:title | $row/d:name)[1]/node()"/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A name is not hyphenated. -->
  <xsl:template name="register-name">
    <xsl:param name="person"/>
    <xsl:param name="tail"/>
    <fo:block hyphenate="false">
      <xsl:call-template name="say">
        <xsl:with-param name="text">
          <xsl:call-template name="person-name">
            <xsl:with-param name="person" select="$person"/>
            <xsl:with-param name="form" select="'full'"/>
          </xsl:call-template>
          <xsl:value-of select="$tail"/>
        </xsl:with-param>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <xsl:template match="d:column[@field = 'school']" mode="register">
    <xsl:param name="row"/>
    <fo:block>
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="reg:school($row)"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- A child is reached through the parent. -->
  <xsl:template match="d:column[@field = 'contacts']" mode="register">
    <xsl:param name="row"/>
    <xsl:for-each select="$row/d:legal-representative">
      <xsl:variable name="person" select="key('person', @person)"/>
      <fo:block hyphenate="false">
        <xsl:if test="@kinship">
          <xsl:value-of select="concat(@kinship, ' ')"/>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="normalize-space(.) != ''">
            <xsl:apply-templates mode="inline"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="person-name">
              <xsl:with-param name="person" select="$person"/>
              <xsl:with-param name="form" select="'full'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </fo:block>
      <xsl:for-each select="$person/d:contacts">
        <xsl:call-template name="register-contacts"/>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:for-each select="$row/d:contacts">
      <xsl:call-template name="register-contacts"/>
    </xsl:for-each>
    <xsl:call-template name="register-words">
      <xsl:with-param name="words" select="$row/d:contact"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Telephone, else mail; a long address may break at its signs. -->
  <xsl:template name="register-contacts">
    <xsl:for-each select="d:phone | d:email[not(../d:phone)]">
      <fo:block hyphenate="false">
        <xsl:value-of select="str:replace(str:replace(normalize-space(.),
            '@', '&#x200B;@'), '.', '&#x200B;.')"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="d:column[@field = 'birth']" mode="register">
    <xsl:param name="row"/>
    <xsl:if test="$row/d:birth-date">
      <fo:block>
        <xsl:value-of select="substring($row/d:birth-date, 1, 4)"/>
      </fo:block>
    </xsl:if>
    <xsl:call-template name="register-place">
      <xsl:with-param name="person" select="$row"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:column[@field = 'place']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="register-place">
      <xsl:with-param name="person" select="$row"/>
    </xsl:call-template>
  </xsl:template>

  <!-- In a narrow column the word «класс» may go to the next line. -->
  <xsl:template name="register-class">
    <xsl:param name="text"/>
    <fo:block>
      <xsl:value-of select="str:replace(string($text), '&#160;класс', ' класс')"/>
    </fo:block>
  </xsl:template>

  <!-- Post or class, and the workplace of somebody from outside; in public
       not of who has denied it. -->
  <xsl:template name="register-place">
    <xsl:param name="person"/>
    <xsl:if test="not($audience = 'public'
        and $person/@id = $no-class/@id)">
      <xsl:call-template name="register-place-words">
        <xsl:with-param name="person" select="$person"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="register-place-words">
    <xsl:param name="person"/>
    <xsl:variable name="text">
      <xsl:call-template name="say">
        <xsl:with-param name="text">
          <xsl:call-template name="person-position">
            <xsl:with-param name="person" select="$person"/>
          </xsl:call-template>
          <xsl:if test="$person/d:position and $person/d:class-or-group"
            >, </xsl:if>
          <xsl:call-template name="person-class">
            <xsl:with-param name="person" select="$person"/>
          </xsl:call-template>
          <xsl:if test="$person/d:workplace
              and not(ancestor::d:register/@by-school)">
            <xsl:if test="$person/d:position or $person/d:class-or-group"
              >, </xsl:if>
            <xsl:call-template name="person-workplace">
              <xsl:with-param name="person" select="$person"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="register-class">
      <xsl:with-param name="text" select="string($text)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:column[@field = 'subject']" mode="register">
    <xsl:param name="row"/>
    <fo:block>
      <xsl:apply-templates select="$row/d:subject/node()" mode="inline"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="d:column[@field = 'qualification']" mode="register">
    <xsl:param name="row"/>
    <xsl:variable name="years" select="$row/d:experience-years"/>
    <fo:block>
      <xsl:apply-templates select="$row/d:qualification/node()"
          mode="inline"/>
      <xsl:if test="$row/d:qualification and $years">, </xsl:if>
      <xsl:if test="$years">
        <xsl:value-of select="p:count(number($years), 'год', 'года', 'лет')"/>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- Only for the curator: no typical register has this column. -->
  <xsl:template match="d:column[@field = 'category']" mode="register">
    <xsl:param name="row"/>
    <xsl:for-each select="$row/d:mentee-record/d:category">
      <fo:block>
        <xsl:value-of select="$words/category[@name = string(current())]"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Records ===== -->

  <xsl:template match="d:column[@field = 'request']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="register-words">
      <xsl:with-param name="words" select="$row/d:mentee-record/d:request"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'competences']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="register-words">
      <xsl:with-param name="words"
          select="$row/d:mentor-record/d:competence | $row/d:competence"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'achievements']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="register-words">
      <xsl:with-param name="words"
          select="$row/d:mentor-record/d:achievement"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'interests']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="register-words">
      <xsl:with-param name="words" select="$row/d:mentor-record/d:interest"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'tags']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="register-words">
      <xsl:with-param name="words" select="$row/d:mentor-record/d:tag"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'experience']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="cell-flow">
      <xsl:with-param name="node"
          select="$row/d:mentor-record/d:experience-summary"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'audience']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="register-words">
      <xsl:with-param name="words"
          select="$row/d:mentor-record/d:requested-audience"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'problem']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="cell-flow">
      <xsl:with-param name="node" select="$row/d:problem"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'solution']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="cell-flow">
      <xsl:with-param name="node" select="$row/d:solution"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'result']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="cell-flow">
      <xsl:with-param name="node" select="$row/d:result
          | reg:record($row, .)/d:result"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Several of a kind, one after another. -->
  <xsl:template name="register-words">
    <xsl:param name="words"/>
    <fo:block>
      <xsl:for-each select="$words">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:apply-templates mode="inline"/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <xsl:template match="d:column[@field = 'hours']" mode="register">
    <xsl:param name="row"/>
    <xsl:variable name="hours" select="$row/d:mentor-record/d:resource-hours"/>
    <fo:block>
      <xsl:choose>
        <xsl:when test="$hours">
          <xsl:value-of select="p:number(string($hours))"/>
        </xsl:when>
        <xsl:otherwise>–</xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <xsl:template match="d:column[@field = 'resource']" mode="register">
    <xsl:param name="row"/>
    <xsl:variable name="record" select="$row/d:mentor-record"/>
    <xsl:if test="$record/d:resource-hours">
      <fo:block>
        <xsl:value-of select="concat(p:number(
            string($record/d:resource-hours)), '&#160;ч в&#160;неделю')"/>
      </fo:block>
    </xsl:if>
    <fo:block>
      <xsl:apply-templates select="$record/d:resource-note/node()"
          mode="inline"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="d:column[@field = 'entry']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="register-date">
      <xsl:with-param name="date"
          select="(reg:record($row, .)/@entry | $row/@from)[1]"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'exit']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="register-date">
      <xsl:with-param name="date" select="reg:exit($row, .)"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:column[@field = 'dates']" mode="register">
    <xsl:param name="row"/>
    <xsl:call-template name="register-date">
      <xsl:with-param name="date" select="reg:record($row, .)/@entry"/>
    </xsl:call-template>
    <xsl:call-template name="register-date">
      <xsl:with-param name="date" select="reg:exit($row, .)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="register-date">
    <xsl:param name="date"/>
    <fo:block hyphenate="false">
      <xsl:value-of select="p:date(string($date), 'numeric')"/>
    </fo:block>
  </xsl:template>

  <!-- Written in the record, else the day on which the last pair ended. -->
  <func:function name="reg:exit">
    <xsl:param name="row"/>
    <xsl:param name="column"/>
    <xsl:variable name="written" select="reg:record($row, $column)/@exit"/>
    <xsl:variable name="pairs" select="reg:pairs($row, $column)"/>
    <xsl:variable name="last">
      <xsl:for-each select="$pairs[not($pairs[not(d:stop)])]/d:stop/@date">
        <xsl:sort select="." order="descending"/>
        <xsl:if test="position() = 1"><xsl:value-of select="."/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <func:result select="substring(concat($written, $last), 1, 10)"/>
  </func:function>

  <xsl:template match="d:column[@field = 'link']" mode="register">
    <xsl:param name="row"/>
    <xsl:for-each select="$row/d:link | reg:record($row, .)/d:link">
      <fo:block hyphenate="false">
        <fo:basic-link external-destination="url('{.}')">
          <xsl:value-of select="str:replace(str:replace(str:replace(., '/',
              '/&#x200B;'), '.', '&#x200B;.'), '-', '-&#x200B;')"/>
        </fo:basic-link>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Pairs ===== -->

  <!-- The mentors of all pairs of the row; a replaced one with the day. -->
  <xsl:template match="d:column[@field = 'mentors']" mode="register">
    <xsl:param name="row"/>
    <xsl:for-each select="reg:pairs($row, .)">
      <xsl:variable name="until" select="d:stop[../@status = 'replaced'
          and not($row/self::d:pair)]/@date"/>
      <xsl:for-each select="d:mentor">
        <xsl:call-template name="register-name">
          <xsl:with-param name="person" select="key('person', @person)"/>
          <xsl:with-param name="tail">
            <xsl:if test="$until">
              <xsl:value-of select="concat(' (до ',
                  p:date(string($until), 'numeric'), ')')"/>
            </xsl:if>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:if test="$row/self::d:pair">
          <xsl:call-template name="register-place-of"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="d:column[@field = 'mentees']" mode="register">
    <xsl:param name="row"/>
    <xsl:for-each select="reg:pairs($row, .)">
      <xsl:if test="d:name">
        <fo:block keep-with-next.within-page="always">
          <xsl:apply-templates select="d:name/node()" mode="inline"/>
          <xsl:text>:</xsl:text>
        </fo:block>
      </xsl:if>
      <xsl:for-each select="d:mentee">
        <xsl:call-template name="register-name">
          <xsl:with-param name="person" select="key('person', @person)"/>
        </xsl:call-template>
        <xsl:if test="$row/self::d:pair">
          <xsl:call-template name="register-place-of"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- Post or class under the name. -->
  <xsl:template name="register-place-of">
    <xsl:variable name="person" select="key('person', @person)"/>
    <fo:block space-after="2pt">
      <xsl:call-template name="say">
        <xsl:with-param name="text">
          <xsl:choose>
            <xsl:when test="$person/d:position">
              <xsl:call-template name="person-position">
                <xsl:with-param name="person" select="$person"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="person-class">
                <xsl:with-param name="person" select="$person"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <xsl:template match="d:column[@field = 'mentor-places']" mode="register">
    <xsl:param name="row"/>
    <xsl:variable name="ids" select="reg:pairs($row, .)/d:mentor/@person"/>
    <xsl:for-each select="$dossier/d:people/d:person[@id = $ids]">
      <xsl:variable name="school" select="reg:school(.)"/>
      <xsl:call-template name="register-class">
        <xsl:with-param name="text">
          <xsl:call-template name="say">
            <xsl:with-param name="text">
              <xsl:value-of select="$school"/>
              <xsl:if test="d:class-or-group and not(d:position)">
                <xsl:text>, </xsl:text>
                <xsl:call-template name="person-class">
                  <xsl:with-param name="person" select="."/>
                </xsl:call-template>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="d:column[@field = 'mentee-count']" mode="register">
    <xsl:param name="row"/>
    <fo:block>
      <xsl:value-of select="$row/@mentees"/>
      <xsl:if test="not($row/@mentees)">
        <xsl:value-of select="count(set:distinct(
            reg:pairs($row, .)/d:mentee/@person))"/>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- Every form once. -->
  <xsl:template match="d:column[@field = 'form']" mode="register">
    <xsl:param name="row"/>
    <xsl:variable name="pairs"
        select="reg:pairs($row, .) | $row[self::d:practice or d:form-name]"/>
    <xsl:variable name="columns" select="../d:column"/>
    <xsl:for-each select="set:distinct($pairs/@mentoring-form)/..
        | set:distinct($pairs/d:form-name)/..">
      <!-- few columns are wide enough for whole words -->
      <fo:block>
        <xsl:if test="count($columns) &lt; 10">
          <xsl:attribute name="hyphenate">false</xsl:attribute>
        </xsl:if>
        <xsl:call-template name="pair-form"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="d:column[@field = 'role-model']" mode="register">
    <xsl:param name="row"/>
    <xsl:for-each select="reg:pairs($row, .)">
      <fo:block><xsl:call-template name="pair-role-model"/></fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="d:column[@field = 'type']" mode="register">
    <xsl:param name="row"/>
    <xsl:for-each select="reg:pairs($row, .)[@type]">
      <fo:block>
        <xsl:value-of select="$words/type[@name = current()/@type]"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="d:column[@field = 'period']" mode="register">
    <xsl:param name="row"/>
    <xsl:for-each select="reg:pairs($row, .)">
      <fo:block>
        <xsl:value-of select="concat('с&#160;', p:date(string(@start),
            'numeric'), ' по&#160;', p:date(string(@end), 'numeric'))"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- The date by numbers, as all dates of a table. -->
  <xsl:template match="d:column[@field = 'order']" mode="register">
    <xsl:param name="row"/>
    <xsl:for-each select="reg:pairs($row, .)">
      <xsl:for-each select="key('order', @order)">
        <xsl:if test="d:date/@value">
          <fo:block>
            <xsl:value-of select="concat('от&#160;',
                p:date(string(d:date/@value), 'numeric'))"/>
          </fo:block>
        </xsl:if>
        <fo:block>
          <xsl:call-template name="doc-number-text">
            <xsl:with-param name="number" select="d:number"/>
          </xsl:call-template>
        </fo:block>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- How the last pair ended. -->
  <xsl:template match="d:column[@field = 'status']" mode="register">
    <xsl:param name="row"/>
    <xsl:variable name="last" select="reg:pairs($row, .)[last()]"/>
    <xsl:variable name="status">
      <xsl:value-of select="$last/@status"/>
      <xsl:if test="$last and not($last/@status)">active</xsl:if>
    </xsl:variable>
    <fo:block>
      <xsl:value-of select="$words/pair-status[@name = string($status)]"/>
      <xsl:if test="$row/self::d:pair and $last/d:stop">
        <xsl:value-of select="concat(' ',
            p:date(string($last/d:stop/@date), 'numeric'))"/>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- ===== Practices ===== -->

  <xsl:template match="d:column[@field = 'authors']" mode="register">
    <xsl:param name="row"/>
    <xsl:for-each select="$row/d:author">
      <fo:block hyphenate="false">
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="responsible">
              <xsl:with-param name="position" select="true()"/>
              <xsl:with-param name="class" select="true()"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
