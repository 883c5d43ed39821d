<?xml version="1.0" encoding="UTF-8"?>
<!--
acquaintance: who has read the order, and visas. Names come from the order's
items (and, for an order on pairs, from the mentors of its pairs), from a
list, or are left blank. None of it is in a public copy.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:exsl="http://exslt.org/common"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d exsl p">

  <!-- ===== Visas ===== -->

  <xsl:template name="visas">
    <xsl:if test="d:visa">
      <fo:block xsl:use-attribute-sets="requisite" space-before="18pt"
          keep-with-next.within-page="always">
        <xsl:value-of select="$words/say[@id = 'visas']"/>
      </fo:block>
      <xsl:call-template name="sign-grid">
        <xsl:with-param name="rows">
          <xsl:for-each select="d:visa">
            <xsl:variable name="person" select="key('person', @person)"/>
            <xsl:call-template name="sign-row">
              <xsl:with-param name="person" select="$person"/>
              <xsl:with-param name="position" select="d:position"/>
              <xsl:with-param name="name" select="d:name"/>
              <xsl:with-param name="date" select="d:date"/>
            </xsl:call-template>
            <xsl:if test="d:note">
              <fo:table-row>
                <fo:table-cell number-columns-spanned="4">
                  <fo:block><xsl:apply-templates select="d:note/node()"
                      mode="inline"/></fo:block>
                </fo:table-cell>
              </fo:table-row>
            </xsl:if>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Who has read it ===== -->

  <xsl:template name="acquaintance">
    <xsl:choose>
      <xsl:when test="d:acquaintance">
        <xsl:for-each select="d:acquaintance">
          <xsl:call-template name="acquaintance-sheet">
            <xsl:with-param name="sheet" select="."/>
            <xsl:with-param name="order" select=".."/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="acquaintance-sheet">
          <xsl:with-param name="sheet" select="/.."/>
          <xsl:with-param name="order" select="."/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One sheet. -->
  <xsl:template name="acquaintance-sheet">
    <xsl:param name="sheet"/>
    <xsl:param name="order"/>
    <xsl:variable name="source" select="string($sheet/@source)"/>
    <xsl:variable name="list">
      <xsl:choose>
        <xsl:when test="$source = 'blank'"/>
        <xsl:when test="$sheet/d:person">
          <xsl:if test="$source = 'items'">
            <xsl:call-template name="named-in-items">
              <xsl:with-param name="order" select="$order"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:for-each select="$sheet/d:person">
            <who person="{@person}" n="{position()}"/>
          </xsl:for-each>
        </xsl:when>
        <xsl:when test="$source = 'list'"/>
        <xsl:otherwise>
          <xsl:call-template name="named-in-items">
            <xsl:with-param name="order" select="$order"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="all" select="exsl:node-set($list)/who"/>
    <xsl:variable name="people" select="$all[not(@person != ''
        and @person = preceding-sibling::who/@person)]"/>
    <xsl:variable name="form">
      <xsl:choose>
        <xsl:when test="$sheet/@form">
          <xsl:value-of select="$sheet/@form"/>
        </xsl:when>
        <xsl:when test="count($people) &gt; 6">table</xsl:when>
        <xsl:otherwise>lines</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$people or $source = 'blank'">
      <xsl:call-template name="acquaintance-heading">
        <xsl:with-param name="sheet" select="$sheet"/>
        <xsl:with-param name="order" select="$order"/>
        <xsl:with-param name="people" select="$people"/>
        <xsl:with-param name="run-in" select="$form = 'run-in'"/>
      </xsl:call-template>
      <xsl:if test="$form != 'run-in'">
        <xsl:call-template name="acquaintance-rows">
          <xsl:with-param name="sheet" select="$sheet"/>
          <xsl:with-param name="order" select="$order"/>
          <xsl:with-param name="people" select="$people"/>
          <xsl:with-param name="table" select="$form = 'table'"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- The people of the items in the order of the text, and the mentors. -->
  <xsl:template name="named-in-items">
    <xsl:param name="order"/>
    <xsl:variable name="head" select="string($order/d:signature/@person
        | $organisation/d:head[not($order/d:signature/@person)]/@person)"/>
    <xsl:for-each select="$order/d:items//*[@person or self::d:person
        or @team]">
      <xsl:for-each select="@person[not(../self::d:award)] | @ref
          | key('team', @team)/*/@person">
        <xsl:if test=". != $head"><who person="{.}"/></xsl:if>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:if test="$order//d:insert[@what = 'pairs-table']">
      <xsl:for-each select="key('pair-of-order', $order/@id)/d:mentor/@person">
        <xsl:if test=". != $head"><who person="{.}"/></xsl:if>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- «С приказом от … № … ознакомлены:», typed words first. -->
  <xsl:template name="acquaintance-heading">
    <xsl:param name="sheet"/>
    <xsl:param name="order"/>
    <xsl:param name="people"/>
    <xsl:param name="run-in"/>
    <xsl:variable name="kind">
      <xsl:call-template name="order-kind">
        <xsl:with-param name="order" select="$order"/>
        <xsl:with-param name="case" select="'ins'"/>
      </xsl:call-template>
      <xsl:text> </xsl:text>
      <xsl:call-template name="order-date-number">
        <xsl:with-param name="order" select="$order"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="one" select="$order/ancestor-or-self::*[last()]
        //d:people/d:person[count($people) = 1]
        [@id = $people[1]/@person]"/>
    <xsl:variable name="gender">
      <xsl:call-template name="person-gender">
        <xsl:with-param name="person" select="$one"/>
      </xsl:call-template>
    </xsl:variable>
    <fo:block xsl:use-attribute-sets="requisite" space-before="24pt"
        space-after="6pt">
      <xsl:if test="not($run-in)">
        <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:if test="$sheet/@separate-page = 'true'
          or $sheet/@separate-page = '1'">
        <xsl:attribute name="break-before">page</xsl:attribute>
        <xsl:attribute name="space-before">0pt</xsl:attribute>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$sheet/d:heading">
          <xsl:apply-templates select="$sheet/d:heading/node()"
              mode="inline"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="say">
            <xsl:with-param name="text">
              <xsl:call-template name="phrase">
                <xsl:with-param name="id">
                  <xsl:choose>
                    <xsl:when test="not($one)">acquainted-many</xsl:when>
                    <xsl:otherwise>
                      <xsl:value-of
                          select="concat('acquainted-one-', $gender)"/>
                    </xsl:otherwise>
                  </xsl:choose>
                </xsl:with-param>
                <xsl:with-param name="key" select="'kind'"/>
                <xsl:with-param name="value"
                    select="normalize-space($kind)"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$run-in">
        <xsl:call-template name="acquaintance-run-in">
          <xsl:with-param name="sheet" select="$sheet"/>
          <xsl:with-param name="order" select="$order"/>
          <xsl:with-param name="people" select="$people"/>
        </xsl:call-template>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- «… ознакомлена: __________ Е. Котова». -->
  <xsl:template name="acquaintance-run-in">
    <xsl:param name="sheet"/>
    <xsl:param name="order"/>
    <xsl:param name="people"/>
    <xsl:for-each select="$people">
      <xsl:variable name="who" select="."/>
      <xsl:variable name="typed"
          select="$sheet/d:person[position() = $who/@n]"/>
      <xsl:text> </xsl:text>
      <fo:inline keep-together.within-line="always">
        <xsl:call-template name="rule-line">
          <xsl:with-param name="width" select="'30mm'"/>
        </xsl:call-template>
        <xsl:text>&#160;</xsl:text>
        <xsl:for-each select="$order">
          <xsl:call-template name="signer-name">
            <xsl:with-param name="person"
                select="key('person', $who/@person)"/>
            <xsl:with-param name="typed" select="$typed/d:name"/>
            <xsl:with-param name="form" select="$sheet/@name-form"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:inline>
      <xsl:if test="position() != last()">, </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- The rows: a ruled table with a head, or lines. -->
  <xsl:template name="acquaintance-rows">
    <xsl:param name="sheet"/>
    <xsl:param name="order"/>
    <xsl:param name="people"/>
    <xsl:param name="table"/>
    <xsl:variable name="blank" select="$sheet/@source = 'blank'"/>
    <xsl:variable name="learners" select="key('person', $people/@person)
        [d:class-or-group][not(d:position)]"/>
    <xsl:call-template name="sign-grid">
      <xsl:with-param name="table" select="$table"/>
      <xsl:with-param name="learners" select="boolean($learners)"/>
      <xsl:with-param name="rows">
        <xsl:for-each select="$people">
          <xsl:variable name="who" select="."/>
          <xsl:variable name="typed"
              select="$sheet/d:person[position() = $who/@n]"/>
          <xsl:for-each select="$order">
            <xsl:call-template name="sign-row">
              <xsl:with-param name="person"
                  select="key('person', $who/@person)"/>
              <xsl:with-param name="position" select="$typed/d:position"/>
              <xsl:with-param name="name" select="$typed/d:name"/>
              <xsl:with-param name="date" select="$typed/d:date"/>
              <xsl:with-param name="form" select="$sheet/@name-form"/>
              <xsl:with-param name="table" select="$table"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:if test="$blank">
          <xsl:call-template name="blank-rows">
            <xsl:with-param name="n">
              <xsl:value-of select="$sheet/@rows"/>
              <xsl:if test="not($sheet/@rows)">5</xsl:if>
            </xsl:with-param>
            <xsl:with-param name="table" select="$table"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Empty rows, at most a hundred. -->
  <xsl:template name="blank-rows">
    <xsl:param name="n"/>
    <xsl:param name="table"/>
    <xsl:if test="$n &gt; 0 and $n &lt;= 100">
      <xsl:call-template name="sign-row">
        <xsl:with-param name="person" select="/.."/>
        <xsl:with-param name="blank" select="true()"/>
        <xsl:with-param name="table" select="$table"/>
      </xsl:call-template>
      <xsl:call-template name="blank-rows">
        <xsl:with-param name="n" select="$n - 1"/>
        <xsl:with-param name="table" select="$table"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Position, signature, name, date ===== -->

  <xsl:template name="sign-grid">
    <xsl:param name="rows"/>
    <xsl:param name="table" select="false()"/>
    <xsl:param name="learners" select="false()"/>
    <xsl:choose>
      <xsl:when test="$table">
        <xsl:variable name="post">
          <xsl:text>Должность</xsl:text>
          <xsl:if test="$learners">
            <xsl:text> (</xsl:text>
            <xsl:call-template name="class-word"/>
            <xsl:text>)</xsl:text>
          </xsl:if>
        </xsl:variable>
        <fo:table xsl:use-attribute-sets="table">
          <xsl:call-template name="sign-columns"/>
          <fo:table-header>
            <fo:table-row keep-together.within-page="always">
              <xsl:call-template name="sign-head">
                <xsl:with-param name="text" select="string($post)"/>
              </xsl:call-template>
              <xsl:call-template name="sign-head">
                <xsl:with-param name="text" select="'Подпись'"/>
              </xsl:call-template>
              <xsl:call-template name="sign-head">
                <xsl:with-param name="text" select="'Инициалы, фамилия'"/>
              </xsl:call-template>
              <xsl:call-template name="sign-head">
                <xsl:with-param name="text" select="'Дата'"/>
              </xsl:call-template>
            </fo:table-row>
          </fo:table-header>
          <fo:table-body><xsl:copy-of select="$rows"/></fo:table-body>
        </fo:table>
      </xsl:when>
      <xsl:otherwise>
        <fo:table table-layout="fixed" width="100%" hyphenate="false"
            border-collapse="separate" text-align="start"
            keep-together.within-page="always" font-size="{$table-size}" line-height="{$table-line-height}">
          <xsl:call-template name="sign-columns"/>
          <fo:table-body><xsl:copy-of select="$rows"/></fo:table-body>
        </fo:table>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="sign-columns">
    <fo:table-column column-width="proportional-column-width(56)"/>
    <fo:table-column column-width="proportional-column-width(36)"/>
    <fo:table-column column-width="proportional-column-width(46)"/>
    <fo:table-column column-width="proportional-column-width(32)"/>
  </xsl:template>

  <!-- One row; on lines the rule is drawn, in a table the cell is empty. -->
  <xsl:template name="sign-row">
    <xsl:param name="person"/>
    <xsl:param name="position" select="/.."/>
    <xsl:param name="name" select="/.."/>
    <xsl:param name="date" select="/.."/>
    <xsl:param name="form" select="''"/>
    <xsl:param name="blank" select="false()"/>
    <xsl:param name="table" select="false()"/>
    <fo:table-row keep-together.within-page="always">
      <xsl:call-template name="sign-cell">
        <xsl:with-param name="table" select="$table"/>
        <xsl:with-param name="content">
          <xsl:call-template name="sign-position">
            <xsl:with-param name="person" select="$person"/>
            <xsl:with-param name="position" select="$position"/>
          </xsl:call-template>
          <xsl:if test="$blank and not($table)">
            <xsl:call-template name="rule-fill"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="fill" select="$blank and not($table)"/>
      </xsl:call-template>
      <xsl:call-template name="sign-cell">
        <xsl:with-param name="table" select="$table"/>
        <xsl:with-param name="content">
          <xsl:if test="not($table)">
            <xsl:call-template name="rule-fill"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="fill" select="not($table)"/>
      </xsl:call-template>
      <xsl:call-template name="sign-cell">
        <xsl:with-param name="table" select="$table"/>
        <xsl:with-param name="content">
          <xsl:call-template name="signer-name">
            <xsl:with-param name="person" select="$person"/>
            <xsl:with-param name="typed" select="$name"/>
            <xsl:with-param name="form" select="$form"/>
          </xsl:call-template>
          <xsl:if test="$blank and not($table)">
            <xsl:call-template name="rule-fill"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="fill" select="$blank and not($table)"/>
      </xsl:call-template>
      <xsl:call-template name="sign-cell">
        <xsl:with-param name="table" select="$table"/>
        <xsl:with-param name="align" select="'center'"/>
        <xsl:with-param name="content">
          <xsl:choose>
            <xsl:when test="$date[@value or node()]
                [not(@blank = 'true' or @blank = '1')]">
              <xsl:call-template name="doc-date">
                <xsl:with-param name="date" select="$date"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="date-blank-short"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="sign-position">
    <xsl:param name="person"/>
    <xsl:param name="position"/>
    <xsl:variable name="class">
      <xsl:call-template name="person-class">
        <xsl:with-param name="person" select="$person"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$position">
        <xsl:apply-templates select="$position/node()" mode="inline"/>
      </xsl:when>
      <xsl:when test="$person/d:position">
        <xsl:call-template name="signer-position">
          <xsl:with-param name="position" select="$person/d:position[1]"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="p:capitalize(string($class))"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="sign-cell">
    <xsl:param name="content"/>
    <xsl:param name="table"/>
    <xsl:param name="fill" select="false()"/>
    <xsl:param name="align" select="'start'"/>
    <xsl:choose>
      <xsl:when test="$table">
        <fo:table-cell xsl:use-attribute-sets="cell" hyphenate="false"
            height="{$blank-cell-height}" display-align="center"
            text-align="{$align}">
          <fo:block><xsl:copy-of select="$content"/></fo:block>
        </fo:table-cell>
      </xsl:when>
      <xsl:otherwise>
        <fo:table-cell display-align="after" height="{$blank-cell-height}"
            padding-end="3mm" padding-before="2mm">
          <fo:block text-align="start">
            <xsl:if test="$fill">
              <xsl:attribute name="text-align-last">justify</xsl:attribute>
            </xsl:if>
            <xsl:copy-of select="$content"/>
          </fo:block>
        </fo:table-cell>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
